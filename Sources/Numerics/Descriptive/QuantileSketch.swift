// SPDX-License-Identifier: EUPL-1.2

/// Quantiles of any number of values in little memory, mergeable, with a bound on the error.
///
/// - Definition: each octave of sizes is cut into 2^bits equal cells and the values in each cell
///   are counted; a quantile is the middle of the cell that holds the wanted value, kept between
///   the smallest and the largest value seen.
///
/// The bound: for a true quantile x of type 1, the answer lies within |x| / 2^(bits + 1) of x. It
/// holds for every sample, every order and every way of merging; below 2^-1022 the distance is at
/// most 2^-1023. Nothing is random. Memory grows with the octaves in use, not with the values.
/// Literature: Masson, Rim, Lee (2019), DDSketch, PVLDB 12(12), 2195-2205, for the idea of bounding
/// the relative error; DOI 10.14778/3352063.3352135.
public struct QuantileSketch: Hashable, Sendable {
  /// How many bits of each value are kept, beside sign and exponent.
  public let bits: Int
  /// How many values have been added.
  public private(set) var count = 0
  private var cells: [Int64: Int] = [:]
  private var smallest = Double.infinity
  private var largest = -Double.infinity

  /// Starts without values.
  ///
  /// - Parameter bits: from 1 to 30; 9 bounds the error at a thousandth of the value.
  /// - Throws: ``Undefined/outsideDomain(argument:value:)``.
  public init(bits: Int = 9) throws(Undefined) {
    if !(1...30).contains(bits) { throw .outsideDomain(argument: "bits", value: Double(bits)) }
    self.bits = bits
  }

  /// The bound on the relative error of every quantile.
  public var relativeErrorBound: Double {
    Double(sign: .plus, exponent: -(bits + 1), significand: 1)
  }

  /// Adds a finite value.
  ///
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a value that is not finite.
  public mutating func add(_ value: Double) throws(Undefined) {
    let x = try finite(value, "values") + 0
    count += 1
    smallest = min(smallest, x)
    largest = max(largest, x)
    cells[cell(of: x), default: 0] += 1
  }

  /// Adds all values of another sketch.
  ///
  /// - Throws: ``Undefined/outsideDomain(argument:value:)`` for a sketch with another number of bits.
  public mutating func merge(_ other: QuantileSketch) throws(Undefined) {
    if other.bits != bits { throw .outsideDomain(argument: "bits", value: Double(other.bits)) }
    count += other.count
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
    cells.merge(other.cells) { $0 + $1 }
  }

  /// The value below which a share of the values lies, within the bound.
  ///
  /// - Parameter probability: from 0 to 1, read as the decimal a person wrote.
  /// - Returns: a number between the smallest and the largest value.
  /// - Throws: ``Undefined`` without values or for a probability outside its range.
  public func quantile(at probability: Double) throws(Undefined) -> Double {
    if !(probability >= 0 && probability <= 1) {
      throw .outsideDomain(argument: "probability", value: probability)
    }
    if count == 0 { throw .tooFewObservations(needed: 1, got: 0) }
    var left = rank(probability)
    for (cell, held) in cells.sorted(by: { $0.key < $1.key }) {
      left -= held
      if left <= 0 { return min(max(middle(of: cell), smallest), largest) }
    }
    return largest
  }

  /// Which value in increasing order is wanted, from 1.
  private func rank(_ probability: Double) -> Int {
    let fraction = DecimalFraction(probability)
    let product = UInt64(count).multipliedFullWidth(by: fraction.numerator)
    let (whole, rest) = fraction.denominator.dividingFullWidth(product)
    return max(1, Int(whole) + (rest > 0 ? 1 : 0))
  }

  /// The number of the cell: the leading bits of the size, below zero mirrored.
  private func cell(of x: Double) -> Int64 {
    let size = Int64(x.magnitude.bitPattern >> UInt64(52 - bits))
    return x < 0 ? -1 - size : size
  }

  private func middle(of cell: Int64) -> Double {
    let size = UInt64(cell < 0 ? -1 - cell : cell)
    let low = Double(bitPattern: size << UInt64(52 - bits))
    let middle = Double(bitPattern: size << UInt64(52 - bits) | 1 << UInt64(51 - bits))
    return cell < 0 ? -middle : low == 0 ? 0 : middle
  }
}
