// SPDX-License-Identifier: EUPL-1.2
internal import Bewijskracht

print("bewijs \(version)")
