// SPDX-License-Identifier: EUPL-1.2
internal import Diagnostics
internal import Documents
internal import Evidence
internal import Indicators
internal import Papers

extension BurdenDocument {
  /// The numbers of every area; an area without a total shows only that and the procedure.
  var numbers: Table {
    let rows = answer.burdens.flatMap { burden in
      burden.figures.filter { figure in
        burden.estimate(.total) != nil || [.total, .perProcedure].contains(figure.slice)
      }.map { row($0, of: burden) }
    }
    return Table(
      slug: answer.study.id,
      caption: [.text(answer.study.title[language] + say(", in euro", ", in euro"))],
      columns: [
        column("gebied", "area"), column("kostenbegrip", "term of cost"), column("deel", "part"),
        column("waarschijnlijkst", "most likely", .numbers),
        column("gemiddelde", "mean", .numbers),
        column("standaardafwijking", "standard deviation", .numbers),
        column("laag (5 %)", "low (5 %)", .numbers), column("hoog (95 %)", "high (95 %)", .numbers),
      ], rows: rows, notes: notes)
  }

  private func row(_ figure: BurdenFigure, of burden: AreaBurden) -> [Table.Cell] {
    let head = [
      Table.Cell(areaName(burden.area)), Table.Cell(words.name(of: burden.term)),
      Table.Cell(figure.slice.title[language]),
    ]
    switch figure.result {
    case .failure(let reason):
      return head + [Table.Cell(reason.words[language])]
        + Array(repeating: Table.Cell(""), count: 4)
    case .success(let estimate):
      let amounts = [
        estimate.likely, estimate.mean, estimate.deviation, estimate.low, estimate.high,
      ]
      return head + amounts.map(euro)
    }
  }

  /// The computed and published costs; nothing when the study compares nothing.
  var comparison: Table? {
    if answer.comparisons.isEmpty { return nil }
    let rows = answer.comparisons.flatMap { comparison in
      comparison.amounts.map { amount in
        [
          Table.Cell(comparison.slice.title[language]), Table.Cell(amount.name[language]),
          euro(amount.euro), times(amount.euro, of: comparison),
        ]
      }
    }
    return Table(
      slug: answer.study.id + "-compared",
      caption: [
        .text(say("Berekende en gepubliceerde bedragen", "Computed and published amounts"))
      ],
      columns: [
        column("deel", "part"), column("getal", "number"), column("euro", "euro", .numbers),
        column("keer het laagste", "times the lowest", .numbers),
      ], rows: rows, notes: comparedNotes)
  }

  private func times(_ euro: Double, of comparison: BurdenComparison) -> Table.Cell {
    guard comparison.ratio != nil, let least = comparison.amounts.map(\.euro).min() else {
      return Table.Cell("")
    }
    return Table.Cell(
      [.text(words.times(euro / least))], machine: NumberStyle.machine(euro / least))
  }

  private func euro(_ amount: Double) -> Table.Cell {
    Table.Cell([.text(words.euro(amount))], machine: NumberStyle.machine(amount))
  }

  private func column(
    _ nl: String, _ en: String, _ alignment: Table.Alignment = .words
  ) -> Table.Column {
    Table.Column(heading: say(nl, en), alignment: alignment)
  }

  /// The drivers of every area that has a total, as tables.
  var driverTables: [Table] { answer.burdens.compactMap(drivers) }

  /// For every area that has a total the drivers as a table and a figure.
  var driverBlocks: [Block] {
    answer.burdens.flatMap { burden in
      [drivers(of: burden).map { .table($0) }, tornado(of: burden).map { .figure($0) }]
        .compactMap(\.self)
    }
  }

  private func drivers(of burden: AreaBurden) -> Table? {
    guard burden.driven == .total, case .success(let drivers) = burden.drivers else { return nil }
    let rows = drivers.map { driver in
      [
        Table.Cell(words.name(of: driver)), euro(driver.low), euro(driver.high),
        Table.Cell(
          [.text(words.share(driver.firstOrder))], machine: NumberStyle.machine(driver.firstOrder)),
      ]
    }
    return Table(
      slug: slug(of: burden) + "-drivers", caption: [.text(title(of: burden))],
      columns: [
        column("hoeveelheid", "quantity"), column("totaal bij laag", "total at low", .numbers),
        column("totaal bij hoog", "total at high", .numbers),
        column("Sobol, eerste orde", "Sobol, first order", .numbers),
      ], rows: rows, notes: driverNotes)
  }

  func slug(of burden: AreaBurden) -> String {
    "\(answer.study.id)-\(burden.area.code.lowercased())-\(burden.term.rawValue)"
  }

  func title(of burden: AreaBurden) -> String {
    say(
      "Wat de onzekerheid over het totaal bepaalt: \(areaName(burden.area))",
      "What decides the uncertainty about the total: \(areaName(burden.area))")
  }

  /// The tornado of an area that has a total.
  func tornado(of burden: AreaBurden) -> Figure? {
    guard burden.driven == .total, let likely = burden.estimate(.total)?.likely,
      case .success(let drivers) = burden.drivers, !drivers.isEmpty
    else { return nil }
    let bars = drivers.map { driver in
      Figure.Bar(
        label: words.name(of: driver), value: likely,
        interval: min(driver.low, driver.high)...max(driver.low, driver.high),
        text: "\(words.euro(driver.low)) – \(words.euro(driver.high))")
    }
    let explained = say(
      "De staaf is het totaal met alles op de waarschijnlijkste waarde; de lijn loopt van het "
        + "totaal met deze hoeveelheid laag (5 %) naar hoog (95 %).",
      "The bar is the total with everything most likely; the line runs from the total with this "
        + "quantity low (5 %) to high (95 %).")
    return Figure(
      slug: slug(of: burden) + "-tornado", title: title(of: burden), description: explained,
      axis: say("euro per jaar", "euro a year"), bars: bars,
      notes: [[.text(explained)]] + driverNotes)
  }
}
