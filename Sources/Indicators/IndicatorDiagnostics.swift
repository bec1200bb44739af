// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A text that should name a finding and does not.
  public static let keySyntax = DiagnosticKind(
    "KEY-SYNTAX", .error,
    meaning: Words(
      nl: "Een getal heet 'indicator[GEBIED, PERIODE]', bijvoorbeeld 'aandeel[EU27, 2016-2018]'. "
        + "Het gebied is een code of 'all', de periode een jaar, twee jaren of 'all'.",
      en: "A number is called 'indicator[AREA, PERIOD]', for example 'share[EU27, 2016-2018]'. The "
        + "area is a code or 'all', the period one year, two years or 'all'."),
    remedy: Words(
      nl: "Schrijf 'indicator[GEBIED, PERIODE]'.", en: "Write 'indicator[AREA, PERIOD]'."))

  /// A word that a field does not know.
  public static let indicatorWord = DiagnosticKind(
    "IND-WORD", .error,
    meaning: Words(
      nl:
        "Een maat, eenheid, eigenschap, splitsing of voorwaarde kent een vaste lijst woorden. Een "
        + "ander woord zou stilzwijgend iets anders meten.",
      en: "A measure, unit, property, split or condition knows a fixed list of words. Another word "
        + "would silently measure something else."),
    remedy: Words(nl: "Kies een woord uit de lijst.", en: "Choose a word from the list."))

  /// A value of a field that cannot be read.
  public static let indicatorValue = DiagnosticKind(
    "IND-VALUE", .error,
    meaning: Words(
      nl: "De waarde van dit veld heeft een andere vorm dan het veld vraagt.",
      en: "The value of this field has another form than the field asks."),
    remedy: Words(
      nl: "Schrijf de waarde zoals de pagina Indicators het beschrijft.",
      en: "Write the value as the page Indicators describes."))

  /// Fields that do not go together.
  public static let indicatorFit = DiagnosticKind(
    "IND-FIT", .error,
    meaning: Words(
      nl: "Elke maat leest eigen velden: gepubliceerde cijfers ('variable') of gunningen "
        + "('property'). Een veld dat de maat niet leest, zou stilzwijgend niets doen.",
      en: "Every measure reads its own fields: published figures ('variable') or awards "
        + "('property'). A field the measure does not read would silently do nothing."),
    remedy: Words(
      nl: "Pas de velden aan, of kies een andere maat.",
      en: "Change the fields, or choose another measure."))

  /// A body without both method texts.
  public static let indicatorBody = DiagnosticKind(
    "IND-BODY", .error,
    meaning: Words(
      nl: "De tekst van een indicator wordt in bijlagen gedrukt en staat er daarom in twee talen: "
        + "onder een regel '# nl' en onder een regel '# en'.",
      en: "The text of an indicator is printed in annexes and is therefore there in two languages: "
        + "under a line '# nl' and under a line '# en'."),
    remedy: Words(
      nl: "Schrijf de methode onder '# nl' en onder '# en'.",
      en: "Write the method under '# nl' and under '# en'."))

  /// A dataset of another kind than the indicator reads.
  public static let indicatorDataset = DiagnosticKind(
    "IND-DATASET", .error,
    meaning: Words(
      nl:
        "'variable' leest gepubliceerde cijfers, 'property' leest gunningen. De dataset is van een "
        + "andere soort.",
      en: "'variable' reads published figures, 'property' reads awards. The dataset is of another "
        + "kind."),
    remedy: Words(
      nl: "Noem een dataset van de juiste soort, of verander het veld.",
      en: "Name a dataset of the right kind, or change the field."))

  /// A variable, concept or vintage that the dataset does not have.
  public static let indicatorSeries = DiagnosticKind(
    "IND-SERIES", .error,
    meaning: Words(
      nl: "De dataset heeft geen rij met deze variabele, deze definitie (concept) of deze uitgave "
        + "(vintage).",
      en: "The dataset has no row with this variable, this definition (concept) or this release "
        + "(vintage)."),
    remedy: Words(
      nl: "Neem een naam over uit de dataset.", en: "Take a name from the dataset."))

  /// A selection that does not exist.
  public static let indicatorSelection = DiagnosticKind(
    "IND-SELECTION", .error,
    meaning: Words(
      nl: "'@naam' verwijst naar een lijst codes in Evidence/Selections. Die lijst is er niet.",
      en: "'@name' refers to a list of codes in Evidence/Selections. That list is not there."),
    remedy: Words(
      nl: "Verbeter de naam, of voeg het bestand toe.", en: "Correct the name, or add the file."))
}

extension DiagnosticKind {
  /// A published figure in another unit than the indicator prints.
  public static let indicatorUnit = DiagnosticKind(
    "IND-UNIT", .error,
    meaning: Words(
      nl: "De dataset geeft het cijfer in een andere eenheid dan waarin het wordt gedrukt. Zonder "
        + "passende 'factor' zou het getal een miljoen keer te groot of te klein kunnen zijn.",
      en: "The dataset gives the figure in another unit than it is printed in. Without a fitting "
        + "'factor' the number could be a million times too large or too small."),
    remedy: Words(
      nl: "Geef de juiste 'factor', of druk het cijfer in de eenheid van de dataset.",
      en: "Give the right 'factor', or print the figure in the unit of the dataset."))

  /// A numerator and denominator that are not part and whole.
  public static let indicatorPart = DiagnosticKind(
    "IND-PART", .error,
    meaning: Words(
      nl: "Een aandeel vraagt een teller die deel is van de noemer: niet negatief en niet groter.",
      en: "A share asks for a numerator that is part of the denominator: not negative and not "
        + "larger."),
    remedy: Words(
      nl: "Kies de juiste noemer, of gebruik de maat 'ratio'.",
      en: "Choose the right denominator, or use the measure 'ratio'."))

  /// A share of cases whose parts are not whole numbers.
  public static let indicatorNotWhole = DiagnosticKind(
    "IND-NOT-WHOLE", .warning,
    meaning: Words(
      nl:
        "Een interval om een aandeel van gevallen rust op aantallen. Deze teller of noemer is geen "
        + "geheel getal, dus er is geen interval.",
      en:
        "An interval around a share of cases rests on counts. This numerator or denominator is not "
        + "a whole number, so there is no interval."),
    remedy: Words(
      nl: "Gebruik 'unit: value' voor een aandeel in een bedrag.",
      en: "Use 'unit: value' for a share of an amount."))

  /// A condition that no row meets.
  public static let indicatorEmpty = DiagnosticKind(
    "IND-EMPTY", .warning,
    meaning: Words(
      nl: "Geen enkele rij van de dataset heeft een van de waarden van deze voorwaarde.",
      en: "Not a single row of the dataset has one of the values of this condition."),
    remedy: Words(
      nl: "Vergelijk de waarden met die in de dataset.",
      en: "Compare the values with those in the dataset."))

  /// Rows that fall in no part of a split.
  public static let indicatorUnplaced = DiagnosticKind(
    "IND-UNPLACED", .warning,
    meaning: Words(
      nl: "Rijen zonder land van de inkoper of zonder publicatiejaar vallen buiten een splitsing "
        + "naar gebied of jaar. Ze tellen in geen van de getallen mee.",
      en:
        "Rows without a country of the buyer or without a year of publication fall outside a split "
        + "by area or year. They count in none of the numbers."),
    remedy: Words(
      nl: "Noem hun aantal bij de getallen, of splits niet.",
      en: "Mention their number beside the numbers, or do not split."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofIndicators: [DiagnosticKind] =
    [
      .keySyntax, .indicatorWord, .indicatorValue, .indicatorFit, .indicatorBody, .indicatorDataset,
      .indicatorSeries, .indicatorSelection, .indicatorUnit, .indicatorPart, .indicatorNotWhole,
      .indicatorEmpty, .indicatorUnplaced,
    ] + ofBurden
}
