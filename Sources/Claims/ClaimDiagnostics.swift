// SPDX-License-Identifier: EUPL-1.2
public import Diagnostics

extension DiagnosticKind {
  /// A claim that the data do not carry.
  public static let claimFails = DiagnosticKind(
    "CLM-FAILS", .error, consequence: .checkFails,
    meaning: Words(
      nl:
        "De toets van deze bewering komt niet uit: de schatting ligt aan de verkeerde kant van de "
        + "grens. Een bewering die de gegevens niet dragen, wordt niet verzonden.",
      en: "The test of this claim does not come out: the estimate lies on the wrong side of the "
        + "bound. A claim that the data do not carry is not sent."),
    remedy: Words(
      nl: "Herzie de bewering of haar toets, en elk stuk dat haar gebruikt.",
      en: "Revise the claim or its test, and every paper that uses it."))

  /// A number compared with a bound in another unit.
  public static let claimUnit = DiagnosticKind(
    "CLM-UNIT", .error,
    meaning: Words(
      nl: "Het getal en de grens van een toets staan in verschillende eenheden en zijn dus niet te "
        + "vergelijken.",
      en: "The number and the bound of a test are in different units and cannot be compared."),
    remedy: Words(
      nl: "Schrijf de grens in de eenheid van de indicator.",
      en: "Write the bound in the unit of the indicator."))

  /// A test on an indicator that does not exist.
  public static let claimIndicator = DiagnosticKind(
    "CLM-INDICATOR", .error,
    meaning: Words(
      nl: "De toets noemt een indicator die er in Evidence/Indicators niet is, of die niet gelezen "
        + "kon worden.",
      en: "The test names an indicator that is not in Evidence/Indicators, or that could not be "
        + "read."),
    remedy: Words(
      nl: "Verbeter de naam, of voeg de indicator toe.",
      en: "Correct the name, or add the indicator."))

  /// A test on a number that the indicator does not have.
  public static let claimKey = DiagnosticKind(
    "CLM-KEY", .error,
    meaning: Words(
      nl: "De indicator bestaat, maar heeft geen getal voor dit gebied en deze periode.",
      en: "The indicator exists, but has no number for this area and this period."),
    remedy: Words(
      nl: "Kies een gebied en periode die er zijn.",
      en: "Choose an area and a period that are there."))

  /// A test whose comparison cannot be read.
  public static let claimTest = DiagnosticKind(
    "CLM-TEST", .error,
    meaning: Words(
      nl:
        "Een toets is een getal, een vergelijking en een grens: 'aandeel[EU27, 2018] at-most 2 %'. "
        + "De vergelijkingen zijn at-most, at-least, above, below, equals en unchanged.",
      en: "A test is a number, a comparison and a bound: 'share[EU27, 2018] at-most 2 %'. The "
        + "comparisons are at-most, at-least, above, below, equals and unchanged."),
    remedy: Words(
      nl: "Kies uit: at-most, at-least, above, below, equals, unchanged.",
      en: "Choose from: at-most, at-least, above, below, equals, unchanged."))

  /// A test whose bound cannot be read.
  public static let claimBound = DiagnosticKind(
    "CLM-BOUND", .error,
    meaning: Words(
      nl:
        "Een grens is een getal met een eenheid ('2 %', '28000 eur', '1 number') of de naam van een "
        + "ander getal. Getallen hebben een decimale punt en geen scheiding van duizendtallen.",
      en: "A bound is a number with a unit ('2 %', '28000 eur', '1 number') or the name of another "
        + "number. Numbers have a decimal point and no mark between thousands."),
    remedy: Words(
      nl: "Schrijf de grens als '2.5 %' of '28000 eur'.",
      en: "Write the bound as '2.5 %' or '28000 eur'."))
}

extension DiagnosticKind {
  /// A claim without sources.
  public static let claimSource = DiagnosticKind(
    "CLM-SOURCE", .error,
    meaning: Words(
      nl: "Elke bewering rust op ten minste één bron die een lezer kan nagaan.",
      en: "Every claim rests on at least one source that a reader can check."),
    remedy: Words(
      nl: "Voeg een regel 'sources: naam-van-een-bron' toe.",
      en: "Add a line 'sources: name-of-a-reference'."))

  /// A counter-claim that does not exist.
  public static let claimAgainst = DiagnosticKind(
    "CLM-AGAINST", .error,
    meaning: Words(
      nl:
        "'against' noemt een bewering die tegen deze spreekt. Die bewering is er niet, of is deze "
        + "bewering zelf.",
      en:
        "'against' names a claim that speaks against this one. That claim is not there, or is this "
        + "claim itself."),
    remedy: Words(
      nl: "Verbeter de naam, of voeg de bewering toe.", en: "Correct the name, or add the claim."))

  /// A test of change over time with too few periods.
  public static let claimPeriods = DiagnosticKind(
    "CLM-PERIODS", .error,
    meaning: Words(
      nl: "'unchanged' vergelijkt een getal tussen periodes. Met minder dan twee periodes valt er "
        + "niets te vergelijken.",
      en: "'unchanged' compares a number between periods. With fewer than two periods there is "
        + "nothing to compare."),
    remedy: Words(
      nl: "Voeg periodes toe aan de dataset, of kies een andere toets.",
      en: "Add periods to the dataset, or choose another test."))

  /// A word in a statement that promises more than its test.
  public static let claimWord = DiagnosticKind(
    "CLM-WORD", .error, consequence: .checkFails,
    meaning: Words(
      nl: "In Vocabulary.md staat wat woorden als 'nauwelijks' beloven. De bewering gebruikt zo'n "
        + "woord, maar haar toets is minder streng dan het woord.",
      en: "Vocabulary.md says what words such as 'hardly' promise. The statement uses such a word, "
        + "but its test is less strict than the word."),
    remedy: Words(
      nl: "Maak de toets strenger, of kies een ander woord.",
      en: "Make the test stricter, or choose another word."))

  /// A line of the vocabulary that cannot be read.
  public static let vocabularyLine = DiagnosticKind(
    "VOC-LINE", .error,
    meaning: Words(
      nl: "Elke regel van Vocabulary.md is een woord met een grens: 'nauwelijks: at-most 2 %'.",
      en: "Every line of Vocabulary.md is a word with a bound: 'hardly: at-most 2 %'."),
    remedy: Words(
      nl: "Schrijf 'woord: vergelijking getal eenheid'.",
      en: "Write 'word: comparison number unit'."))
}

extension DiagnosticKind {
  /// The kinds this module can note.
  public static let ofClaims: [DiagnosticKind] = [
    .claimFails, .claimUnit, .claimIndicator, .claimKey, .claimTest, .claimBound, .claimSource,
    .claimAgainst, .claimPeriods, .claimWord, .vocabularyLine,
  ]
}
