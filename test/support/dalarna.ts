/** The table of the decision memo HSN 2022/1845: name, code, printed population, printed amount, correct amount. */
export const DALARNA_2023 = [
  ["Avesta", "2084", 22986, 159414n, 159413n],
  ["Borlänge", "2081", 52460, 363823n, 363823n],
  ["Falun", "2080", 59752, 414395n, 414395n],
  ["Gagnef", "2026", 10455, 72508n, 72508n],
  ["Hedemora", "2083", 15495, 107462n, 107462n],
  ["Leksand", "2029", 15940, 110548n, 110548n],
  ["Ludvika", "2085", 26613, 184568n, 184568n],
  ["Malung-Sälen", "2023", 10184, 70629n, 70628n],
  ["Mora", "2062", 20544, 142478n, 142478n],
  ["Orsa", "2034", 6939, 48124n, 48124n],
  ["Rättvik", "2031", 11079, 76836n, 76836n],
  ["Smedjebacken", "2061", 10909, 75657n, 75657n],
  ["Säter", "2082", 11203, 77696n, 77695n],
  ["Vansbro", "2021", 6790, 47090n, 47090n],
  ["Älvdalen", "2039", 7033, 48776n, 48775n],
] as const;

/** The municipalities' half of the year's cost, in kr. */
export const MUNICIPAL_TOTAL = 2_000_000n;

/** That table as a text to paste. */
export const MEMO_2023 = [
  "part;vikt;publicerat",
  ...DALARNA_2023.map(([name, , persons, amount]) =>
    [name, String(persons), String(amount)].join(";"),
  ),
].join("\n");

/** The same memo's column of what was paid in 2022, to which it prints no populations; the total is 1 225 535. */
export const COLUMN_2022 = [
  "part;publicerat",
  "Avesta;97 515",
  "Borlänge;222 257",
  "Falun;254 273",
  "Gagnef;44 643",
  "Hedemora;65 690",
  "Leksand;68 106",
  "Ludvika;112 694",
  "Malung-Sälens;43 205",
  "Mora;87 623",
  "Orsa;29 456",
  "Rättvik;47 161",
  "Smedjebacken;46 506",
  "Säter;47 747",
  "Vansbro;28 767",
  "Älvdalen;29 894",
].join("\n");
