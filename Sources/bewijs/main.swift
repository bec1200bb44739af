// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht

StandardStream.reserve()
ProcessSignals.prepare()
let program = Program(arguments: Array(CommandLine.arguments.dropFirst()))
endProcess(with: program.run())
