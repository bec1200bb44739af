// SPDX-License-Identifier: EUPL-1.2
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3, let rows = Int(arguments[1]), rows > 0 else {
  FileHandle.standardError.write(Data("usage: indicator-speed ROWS FOLDER [NAME…]\n".utf8))
  exit(2)
}
let market = try InventedMarket(rows: rows)
try market.write(to: URL(filePath: arguments[2]))
let names = arguments.dropFirst(3)
for question in Question.all where names.isEmpty || names.contains(question.name) {
  question.answer(over: market.table)
}
