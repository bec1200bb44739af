// SPDX-License-Identifier: EUPL-1.2

/// The laws of the social domain and of procurement, by the names that letters use, each with its
/// number in the Basiswettenbestand.
let knownLaws: [String: String] = [
  "Aanbestedingswet 2012": "BWBR0032203", "Aanbestedingswet": "BWBR0032203",
  "Aanbestedingsbesluit": "BWBR0032919", "Jeugdwet": "BWBR0034925",
  "Besluit Jeugdwet": "BWBR0035779",
  "Wet maatschappelijke ondersteuning 2015": "BWBR0035362", "Wmo 2015": "BWBR0035362",
  "Uitvoeringsregeling Wmo 2015": "BWBR0036096", "Wet langdurige zorg": "BWBR0035917",
  "Wlz": "BWBR0035917", "Algemene wet bestuursrecht": "BWBR0005537", "Awb": "BWBR0005537",
  "Gemeentewet": "BWBR0005416", "Mededingingswet": "BWBR0008691",
  "Wet open overheid": "BWBR0045754", "Woo": "BWBR0045754",
]
