// SPDX-License-Identifier: EUPL-1.2

/// The version of the program, printed by `bewijs --version`.
public let version = "0.1.0"
