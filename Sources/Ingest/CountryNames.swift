// SPDX-License-Identifier: EUPL-1.2
internal import Evidence

/// Reads countries that sources write in letters of any kind: two, three, or a name.
enum CountryNames {
  /// The country a text stands for; nothing when it is not in the list.
  ///
  /// Codes and names match in any case: `GB`, `GBR`, `England` and `United Kingdom` are `UK`.
  static func area(_ text: String) -> Area? {
    if let area = Area(harmonising: text), area.isKnownCountry { return area }
    return codes[text.lowercased()].flatMap { Area(harmonising: $0) }
  }

  /// Names in lower case, to the code of Eurostat.
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let words = line.split(separator: "|")
      for word in words.dropFirst() { codes[word.lowercased()] = String(words[0]) }
    }
    return codes
  }()

  /// A country a line: the code of Eurostat, then its names.
  ///
  /// English and Dutch names are those of the country list of the eForms SDK; names in the
  /// languages of the country those of CLDR. The nations of the United Kingdom are the country.
  private static let list = """
    AD|Andorra
    AE|United Arab Emirates|Verenigde Arabische Emiraten
    AF|Afghanistan
    AG|Antigua and Barbuda|Antigua en Barbuda
    AI|Anguilla
    AL|Albania|Albanië
    AM|Armenia|Armenië
    AO|Angola
    AQ|Antarctica
    AR|Argentina|Argentinië
    AS|American Samoa|Amerikaans-Samoa
    AT|Austria|Oostenrijk|Österreich
    AU|Australia|Australië
    AW|Aruba
    AX|Åland Islands|Åland
    AZ|Azerbaijan|Azerbeidzjan
    BA|Bosnia and Herzegovina|Bosnië en Herzegovina
    BB|Barbados
    BD|Bangladesh
    BE|Belgium|België|Belgique|Belgien
    BF|Burkina Faso
    BG|Bulgaria|Bulgarije|България
    BH|Bahrain|Bahrein
    BI|Burundi
    BJ|Benin
    BL|Saint Barthélemy|Saint-Barthélemy
    BM|Bermuda
    BN|Brunei
    BO|Bolivia
    BQ|Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius en Saba
    BR|Brazil|Brazilië
    BS|Bahamas|Bahama's
    BT|Bhutan
    BV|Bouvet Island|Bouveteiland
    BW|Botswana
    BY|Belarus
    BZ|Belize
    CA|Canada
    CC|Cocos (Keeling) Islands|Cocoseilanden
    CD|Democratic Republic of the Congo|Democratische Republiek Congo
    CF|Central African Republic|Centraal-Afrikaanse Republiek
    CG|Congo
    CH|Switzerland|Zwitserland|Schweiz|Suisse|Svizzera
    CI|Côte d'Ivoire|Ivoorkust
    CK|Cook Islands|Cookeilanden
    CL|Chile|Chili
    CM|Cameroon|Kameroen
    CN|China
    CO|Colombia
    CR|Costa Rica
    CU|Cuba
    CV|Cabo Verde|Kaapverdië
    CW|Curaçao
    CX|Christmas Island|Christmaseiland
    CY|Cyprus|Κύπρος|Kıbrıs
    CZ|Czechia|Tsjechië|Česko|Czech Republic
    DE|Germany|Duitsland|Deutschland
    DJ|Djibouti
    DK|Denmark|Denemarken|Danmark
    DM|Dominica
    DO|Dominican Republic|Dominicaanse Republiek
    DZ|Algeria|Algerije
    EC|Ecuador
    EE|Estonia|Estland|Eesti
    EG|Egypt|Egypte
    EH|Western Sahara|Westelijke Sahara
    ER|Eritrea
    ES|Spain|Spanje|España
    ET|Ethiopia|Ethiopië
    FI|Finland|Suomi
    FJ|Fiji
    FK|Falkland Islands|Falklandeilanden
    FM|Micronesia
    FO|Faroes|Faeröer
    FR|France|Frankrijk
    GA|Gabon
    UK|United Kingdom|Verenigd Koninkrijk|UK|Great Britain|England|Scotland|Wales|Northern Ireland
    UK|ENG|SCT|WLS|NIR
    GD|Grenada
    GE|Georgia|Georgië
    GF|French Guiana
    GG|Guernsey
    GH|Ghana
    GI|Gibraltar
    GL|Greenland|Groenland
    GM|The Gambia|Gambia
    GN|Guinea|Guinee
    GP|Guadeloupe
    GQ|Equatorial Guinea|Equatoriaal-Guinea
    EL|Greece|Griekenland|Ελλάδα
    GS|South Georgia and the South Sandwich Islands|Zuid-Georgië en de Zuid-Sandwicheilanden
    GT|Guatemala
    GU|Guam
    GW|Guinea-Bissau|Guinee-Bissau
    GY|Guyana
    HK|Hong Kong|Hongkong
    HM|Heard Island and McDonald Islands|Heardeiland en McDonaldeilanden
    HN|Honduras
    HR|Croatia|Kroatië|Hrvatska
    HT|Haiti|Haïti
    HU|Hungary|Hongarije|Magyarország
    ID|Indonesia|Indonesië
    IE|Ireland|Ierland|Éire|Republic of Ireland
    IL|Israel|Israël
    IM|Isle of Man|Man
    IN|India
    IO|British Indian Ocean Territory|Brits gebied in de Indische Oceaan
    IQ|Iraq|Irak
    IR|Iran
    IS|Iceland|Ĳsland|Ísland
    IT|Italy|Italië|Italia
    JE|Jersey
    JM|Jamaica
    JO|Jordan|Jordanië
    JP|Japan
    KE|Kenya|Kenia
    KG|Kyrgyzstan|Kirgizië
    KH|Cambodia|Cambodja
    KI|Kiribati
    KM|Comoros|Comoren
    KN|Saint Kitts and Nevis|Saint Kitts en Nevis
    KP|North Korea|Noord-Korea
    KR|South Korea|Zuid-Korea
    KW|Kuwait|Koeweit
    KY|Cayman Islands|Kaaimaneilanden
    KZ|Kazakhstan|Kazachstan
    LA|Laos
    LB|Lebanon|Libanon
    LC|Saint Lucia
    LI|Liechtenstein
    LK|Sri Lanka
    LR|Liberia
    LS|Lesotho
    LT|Lithuania|Litouwen|Lietuva
    LU|Luxembourg|Luxemburg|Lëtzebuerg
    LV|Latvia|Letland|Latvija
    LY|Libya|Libië
    MA|Morocco|Marokko
    MC|Monaco
    MD|Moldova|Moldavië
    ME|Montenegro
    MF|Saint Martin|Saint-Martin
    MG|Madagascar|Madagaskar
    MH|Marshall Islands|Marshalleilanden
    MK|North Macedonia|Noord-Macedonië|Macedonia
    ML|Mali
    MM|Myanmar/Burma|Myanmar/Birma
    MN|Mongolia|Mongolië
    MO|Macao|Macau
    MP|Northern Mariana Islands|Noordelijke Marianen
    MQ|Martinique
    MR|Mauritania|Mauritanië
    MS|Montserrat
    MT|Malta
    MU|Mauritius
    MV|Maldives|Maldiven
    MW|Malawi
    MX|Mexico
    MY|Malaysia|Maleisië
    MZ|Mozambique
    NA|Namibia|Namibië
    NC|New Caledonia|Nieuw-Caledonië
    NE|Niger
    NF|Norfolk Island|Norfolkeiland
    NG|Nigeria
    NI|Nicaragua
    NL|Netherlands|Nederland|The Netherlands|Holland
    NO|Norway|Noorwegen|Norge
    NP|Nepal
    NR|Nauru
    NU|Niue
    NZ|New Zealand|Nieuw-Zeeland
    OM|Oman
    PA|Panama
    PE|Peru
    PF|French Polynesia|Frans-Polynesië
    PG|Papua New Guinea|Papoea-Nieuw-Guinea
    PH|Philippines|Filipijnen
    PK|Pakistan
    PL|Poland|Polen|Polska
    PM|Saint Pierre and Miquelon|Saint-Pierre en Miquelon
    PN|Pitcairn Islands|Pitcairneilanden
    PR|Puerto Rico|Porto Rico
    PS|Palestine|Palestina
    PT|Portugal
    PW|Palau
    PY|Paraguay
    QA|Qatar
    RE|Réunion
    RO|Romania|Roemenië|România
    RS|Serbia|Servië
    RU|Russia|Rusland
    RW|Rwanda
    SA|Saudi Arabia|Saudi-Arabië
    SB|Solomon Islands|Salomonseilanden
    SC|Seychelles|Seychellen
    SD|Sudan
    SE|Sweden|Zweden|Sverige
    SG|Singapore
    SH|Saint Helena, Ascension and Tristan da Cunha|Sint-Helena, Ascension en Tristan da Cunha
    SI|Slovenia|Slovenië|Slovenija
    SJ|Svalbard and Jan Mayen|Svalbard en Jan Mayen
    SK|Slovakia|Slowakije|Slovensko
    SL|Sierra Leone
    SM|San Marino
    SN|Senegal
    SO|Somalia|Somalië
    SR|Suriname
    SS|South Sudan|Zuid-Sudan
    ST|São Tomé and Príncipe|Sao Tomé en Principe
    SV|El Salvador
    SX|Sint Maarten|Sint-Maarten
    SY|Syria|Syrië
    SZ|Eswatini
    TC|Turks and Caicos Islands|Turks- en Caicoseilanden
    TD|Chad|Tsjaad
    TF|French Southern and Antarctic Lands|Franse Zuidelijke en Zuidpoolgebieden
    TG|Togo
    TH|Thailand
    TJ|Tajikistan|Tadzjikistan
    TK|Tokelau
    TL|Timor-Leste|Oost-Timor
    TM|Turkmenistan
    TN|Tunisia|Tunesië
    TO|Tonga
    TR|Türkiye|Turkije|Turkey
    TT|Trinidad and Tobago|Trinidad en Tobago
    TV|Tuvalu
    TW|Taiwan
    TZ|Tanzania
    UA|Ukraine|Oekraïne
    UG|Uganda
    UM|United States Minor Outlying Islands|Verafgelegen eilandjes van de Verenigde Staten
    US|United States|Verenigde Staten|USA|United States of America
    UY|Uruguay
    UZ|Uzbekistan|Oezbekistan
    VA|Holy See|Heilige Stoel
    VC|Saint Vincent and the Grenadines|Saint Vincent en de Grenadines
    VE|Venezuela
    VG|British Virgin Islands|Britse Maagdeneilanden
    VI|US Virgin Islands|Amerikaanse Maagdeneilanden
    VN|Viet Nam|Vietnam
    VU|Vanuatu
    WF|Wallis and Futuna|Wallis en Futuna
    WS|Samoa
    YE|Yemen|Jemen
    YT|Mayotte
    ZA|South Africa|Zuid-Afrika
    ZM|Zambia
    ZW|Zimbabwe
    XK|Kosovo
    """
}
