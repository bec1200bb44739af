// SPDX-License-Identifier: EUPL-1.2

// Printed by Tests/NumericsTests/Reference/special_coefficients.py; change that script instead.

/// Tables for the gamma function and its derivatives.
enum GammaTables {
  /// Euler's constant.
  static let euler = DoubleDouble(
    high: 0x1.2788cfc6fb619p-1, low: -0x1.6cb90701fbfabp-58)
  /// (ζ(k) - 1) / k for k from 2 on.
  static let zeta: [DoubleDouble] = [
    DoubleDouble(high: 0x1.4a34cc4a60fa6p-2, low: 0x1.1873d8912200cp-56),
    DoubleDouble(high: 0x1.13e001a557607p-4, low: -0x1.fb68be2f8821fp-58),
    DoubleDouble(high: 0x1.51322ac7d8483p-6, low: 0x1.afc89088cb729p-60),
    DoubleDouble(high: 0x1.e404fc218f5f2p-8, low: -0x1.e4a627cf1eb34p-62),
    DoubleDouble(high: 0x1.7add6eadb6c30p-9, low: -0x1.5b7828c7fd7f4p-64),
    DoubleDouble(high: 0x1.38ac5c2bf8e08p-10, low: -0x1.8a4c1cfd9cec8p-65),
    DoubleDouble(high: 0x1.0b36af86396e9p-11, low: -0x1.0698d6c892967p-65),
    DoubleDouble(high: 0x1.d3fd4c76d2fc8p-13, low: -0x1.c7c55cfccbb83p-68),
    DoubleDouble(high: 0x1.a127b0f17d65ap-14, low: 0x1.9d309aa700268p-69),
    DoubleDouble(high: 0x1.78de5bd7c81efp-15, low: -0x1.a20541cde47a6p-72),
    DoubleDouble(high: 0x1.580dcee66eb02p-16, low: 0x1.260574b258f72p-71),
    DoubleDouble(high: 0x1.3cbc963ce2243p-17, low: -0x1.ea56e6c7d5329p-71),
    DoubleDouble(high: 0x1.2597a39f34aacp-18, low: -0x1.bf911462a7d81p-72),
    DoubleDouble(high: 0x1.11b2eb7679541p-19, low: 0x1.c76b0e65ac63ap-75),
    DoubleDouble(high: 0x1.0064cdeb22f0fp-20, low: 0x1.d0156affdbc11p-75),
    DoubleDouble(high: 0x1.e2600d93cfd2fp-22, low: -0x1.130ac39e5c106p-76),
    DoubleDouble(high: 0x1.c76bbb3f07a4dp-23, low: 0x1.d9a2b77769b52p-77),
    DoubleDouble(high: 0x1.af5a6cbbf8a97p-24, low: 0x1.95f227e96d83ep-78),
    DoubleDouble(high: 0x1.99b93c2070b0fp-25, low: 0x1.0327164736428p-79),
    DoubleDouble(high: 0x1.862c734df3eacp-26, low: 0x1.b32802bec0da0p-80),
    DoubleDouble(high: 0x1.7469daccfadcdp-27, low: -0x1.369d388cebaa9p-81),
    DoubleDouble(high: 0x1.6434a8447aeadp-28, low: 0x1.af72edf876fcdp-87),
    DoubleDouble(high: 0x1.555a877ffd2c3p-29, low: -0x1.875065f26a43bp-83),
    DoubleDouble(high: 0x1.47b1679258d0ep-30, low: 0x1.04f36e0e854e4p-84),
    DoubleDouble(high: 0x1.3b15d2b2fc10cp-31, low: -0x1.d79f6feeeb28bp-86),
    DoubleDouble(high: 0x1.2f69a9fabe3e0p-32, low: -0x1.a162ab374c789p-86),
    DoubleDouble(high: 0x1.24932a337434cp-33, low: 0x1.060829c24508fp-87),
    DoubleDouble(high: 0x1.1a7c26ec2523cp-34, low: 0x1.4f4ebdb4a04b5p-88),
    DoubleDouble(high: 0x1.11116e693ed98p-35, low: -0x1.c7034d49e7fc7p-89),
    DoubleDouble(high: 0x1.08424cbc543d8p-36, low: 0x1.40ef820dbc9eap-91),
    DoubleDouble(high: 0x1.000026e3f644fp-37, low: 0x1.3546a6054c889p-91),
    DoubleDouble(high: 0x1.f07c514fc9f0ap-39, low: 0x1.75b6be545ac09p-96),
    DoubleDouble(high: 0x1.e1e2026aafcd8p-40, low: -0x1.62a8586538620p-94),
    DoubleDouble(high: 0x1.d41d56e5ee2e2p-41, low: -0x1.43894d27ced5ep-96),
    DoubleDouble(high: 0x1.c71c7f6f10e37p-42, low: -0x1.01074764d33f2p-96),
    DoubleDouble(high: 0x1.bacf9a27bc89bp-43, low: -0x1.4a5a215e0508ep-98),
    DoubleDouble(high: 0x1.af28718a10d6ep-44, low: 0x1.40d7f1b842cb8p-99),
    DoubleDouble(high: 0x1.a41a45603e5b6p-45, low: -0x1.62be9cf212d90p-99),
    DoubleDouble(high: 0x1.99999c0716ee9p-46, low: -0x1.39e10f90435bbp-100),
    DoubleDouble(high: 0x1.8f9c1a8df9d78p-47, low: -0x1.9da56d4471920p-103),
    DoubleDouble(high: 0x1.8618628d28905p-48, low: -0x1.9d7d4ee5a8873p-103),
    DoubleDouble(high: 0x1.7d05f4c31c560p-49, low: 0x1.71bba0b7cc338p-103),
    DoubleDouble(high: 0x1.745d17b56ba4ap-50, low: 0x1.9d38bc00d70a3p-104),
    DoubleDouble(high: 0x1.6c16c1b4d6456p-51, low: 0x1.aed172e5c90f6p-105),
    DoubleDouble(high: 0x1.642c85c023d9dp-52, low: -0x1.de052190d7af6p-106),
    DoubleDouble(high: 0x1.5c9882d825e9dp-53, low: -0x1.9723f1bf240bfp-107),
    DoubleDouble(high: 0x1.555555698a866p-54, low: 0x1.cf5c8649750a4p-109),
    DoubleDouble(high: 0x1.4e5e0a8022bc9p-55, low: -0x1.28b9dc88f5b02p-110),
    DoubleDouble(high: 0x1.47ae14838081fp-56, low: -0x1.df46130642634p-110),
    DoubleDouble(high: 0x1.41414146e3e31p-57, low: 0x1.e4773ea130b4ap-112),
    DoubleDouble(high: 0x1.3b13b13ec2f3ap-58, low: 0x1.41c5b07ad14b9p-115),
    DoubleDouble(high: 0x1.3521cfb520859p-59, low: 0x1.225b10aa3cbb1p-113),
    DoubleDouble(high: 0x1.2f684bdba6a99p-60, low: 0x1.16d56185a5f46p-115),
    DoubleDouble(high: 0x1.29e4129f49674p-61, low: -0x1.31ef096178691p-115),
    DoubleDouble(high: 0x1.249249253f4ccp-62, low: -0x1.1174f0934ca7bp-116),
    DoubleDouble(high: 0x1.1f7047dc8348bp-63, low: 0x1.a9b66238f6e9bp-117),
  ]

  /// The zeros of ln |Γ| between -13 and -2, with three Taylor coefficients each.
  static let logGammaRoots: [RootExpansion] = [
    RootExpansion(
      -0x1.5fb410a1bd901p+1, 0x1.a19a96d2e6f85p-54, 0x1.140b4ff4b7d60p-108,
      [
        DoubleDouble(high: -0x1.ea12da904b18cp+0, low: -0x1.220130f99b2cfp-54),
        DoubleDouble(high: 0x1.3267f3c265a52p+3, low: -0x1.1c630ff19dc35p-51),
        DoubleDouble(high: -0x1.4185ac30c8bf2p+4, low: 0x1.f1612636b5f62p-51),
        DoubleDouble(high: 0x1.f504accc9f19bp+5, low: -0x1.eacc021fca67bp-50),
      ]),
    RootExpansion(
      -0x1.3a7fc9600f86cp+1, -0x1.55f64f98af8d0p-55, -0x1.c4b0cd201366ap-110,
      [
        DoubleDouble(high: 0x1.83fe966af535fp+0, low: -0x1.775909a36a6a4p-55),
        DoubleDouble(high: 0x1.36eebb002f55dp+2, low: -0x1.8d4b2124a3c2bp-52),
        DoubleDouble(high: 0x1.694a6058a7858p+0, low: -0x1.1d8c8b997567ep-55),
        DoubleDouble(high: 0x1.1718d7ca09e5bp+3, low: 0x1.83195b0ff1401p-51),
      ]),
    RootExpansion(
      -0x1.fa471547c2fe5p+1, -0x1.70d4561291237p-56, 0x1.9e6fadbbc171ap-111,
      [
        DoubleDouble(high: -0x1.4b99d966c5647p+4, low: 0x1.9cba2450afff3p-50),
        DoubleDouble(high: 0x1.f76deae0436bep+7, low: -0x1.5af99a1af5717p-47),
        DoubleDouble(high: -0x1.d25359d4b2f38p+11, low: 0x1.10c02bb7e89cfp-44),
        DoubleDouble(high: 0x1.e8f829f141aa5p+15, low: 0x1.4b3ff710c00b9p-41),
      ]),
    RootExpansion(
      -0x1.9260dbc9e59afp+1, -0x1.f717cd335a7b3p-53, -0x1.d32a2a65bfd63p-107,
      [
        DoubleDouble(high: 0x1.f20a65f2fac55p+2, low: -0x1.1d258e4b0be84p-53),
        DoubleDouble(high: 0x1.9d4d2977150efp+4, low: 0x1.a040895788c19p-50),
        DoubleDouble(high: 0x1.c1137124d5c5bp+6, low: 0x1.d6c922cbb9e53p-49),
        DoubleDouble(high: 0x1.267203d776b0ep+9, low: -0x1.aa60811667addp-45),
      ]),
    RootExpansion(
      -0x1.3f7577a6eeafdp+2, 0x1.5de5eab7f12cfp-53, -0x1.4075f5e0494a2p-110,
      [
        DoubleDouble(high: -0x1.d224a3ef9e41fp+6, low: -0x1.9be272a13babcp-48),
        DoubleDouble(high: 0x1.b533c678a3956p+12, low: -0x1.37da6a2c2425cp-43),
        DoubleDouble(high: -0x1.0d3f7fee65d34p+19, low: 0x1.e68bf6fe677fdp-35),
        DoubleDouble(high: 0x1.752a6f5ac2726p+25, low: -0x1.16f1e03cf8943p-32),
      ]),
    RootExpansion(
      -0x1.0284e78599581p+2, 0x1.e78c1e9e43cfep-53, -0x1.2ac17bfd6be92p-108,
      [
        DoubleDouble(high: 0x1.aca5cf4921642p+4, low: 0x1.a46a2e0d8fe10p-51),
        DoubleDouble(high: 0x1.44415cd813f8ep+8, low: 0x1.afdc267272131p-49),
        DoubleDouble(high: 0x1.559b11b2a9c7cp+12, low: 0x1.17b8ada88b735p-43),
        DoubleDouble(high: 0x1.96d18e21aebdbp+16, low: -0x1.c2f2d4d71257ep-41),
      ]),
    RootExpansion(
      -0x1.7fe92f591f40dp+2, -0x1.7dd4ed62cbd32p-52, 0x1.2071c071a2146p-108,
      [
        DoubleDouble(high: -0x1.661f6a43a5e12p+9, low: -0x1.0c437b83bc0e6p-45),
        DoubleDouble(high: 0x1.f79dcb794f26fp+17, low: -0x1.ada8018d61fb8p-40),
        DoubleDouble(high: -0x1.d6e8088a19ffep+26, low: -0x1.2c0870846a4e5p-29),
        DoubleDouble(high: 0x1.ef5d308dbfc97p+35, low: 0x1.87cdc200ae974p-22),
      ]),
    RootExpansion(
      -0x1.4086a57f0b6d9p+2, -0x1.95262b72ca9cap-55, -0x1.bd98d5e0861aap-109,
      [
        DoubleDouble(high: 0x1.ed72e0829ae02p+6, low: -0x1.fdc1859aea473p-50),
        DoubleDouble(high: 0x1.cecc32ec22f9bp+12, low: 0x1.b6ecc778e4471p-43),
        DoubleDouble(high: 0x1.253d8563f7264p+19, low: -0x1.5cd273d675452p-35),
        DoubleDouble(high: 0x1.a225df2da6e63p+25, low: -0x1.fe9ce1f8dad21p-29),
      ]),
    RootExpansion(
      -0x1.bffcbf76b86f0p+2, 0x1.853b29347b806p-57, -0x1.0fa018051dd41p-111,
      [
        DoubleDouble(high: -0x1.3abf7a5cea91bp+12, low: -0x1.8257b8abd0511p-42),
        DoubleDouble(high: 0x1.8349a2550422dp+23, low: -0x1.c6f2ef41139eep-31),
        DoubleDouble(high: -0x1.3d91dadc98428p+35, low: 0x1.4660602020879p-20),
        DoubleDouble(high: 0x1.24f3d636f3339p+47, low: 0x1.5966a9a4ef99dp-7),
      ]),
    RootExpansion(
      -0x1.8016b25897c8dp+2, 0x1.27e0f49a4ba72p-54, -0x1.72e1ab15a4d03p-110,
      [
        DoubleDouble(high: 0x1.69de49e3af2aap+9, low: 0x1.954b690943b33p-47),
        DoubleDouble(high: 0x1.fce23484cfd10p+17, low: 0x1.8266e757b9e36p-37),
        DoubleDouble(high: 0x1.de503a3c37c40p+26, low: 0x1.9fa7459b07bb9p-29),
        DoubleDouble(high: 0x1.f9c7b52558abbp+35, low: 0x1.b68974dc42ca5p-19),
      ]),
    RootExpansion(
      -0x1.ffff97f8159cfp+2, -0x1.e54f415a91586p-55, -0x1.53a5d106f9a3ep-109,
      [
        DoubleDouble(high: -0x1.3af76fe4c2fabp+15, low: -0x1.7cc92f0b996a5p-40),
        DoubleDouble(high: 0x1.838e76caaf123p+29, low: 0x1.292e15f529375p-25),
        DoubleDouble(high: -0x1.3de68b3256526p+44, low: 0x1.5456a483cfe8fp-10),
        DoubleDouble(high: 0x1.255c052530c71p+59, low: -0x1.67004ef56ee85p+3),
      ]),
    RootExpansion(
      -0x1.c0033fdedfe1fp+2, 0x1.20bb7d2324678p-52, 0x1.f5536678d69d3p-106,
      [
        DoubleDouble(high: 0x1.3b407aa387bd1p+12, low: 0x1.da1e57343b1efp-43),
        DoubleDouble(high: 0x1.83e85daafbad6p+23, low: -0x1.f37538d9dc4bfp-31),
        DoubleDouble(high: 0x1.3e552b5e3c226p+35, low: -0x1.07b1550dc26d5p-19),
        DoubleDouble(high: 0x1.25e42a45e905bp+47, low: 0x1.61a64fb0e1334p-9),
      ]),
    RootExpansion(
      -0x1.1ffffa3884bd0p+3, -0x1.ff90c9d2ae925p-53, 0x1.30c0efef78c04p-107,
      [
        DoubleDouble(high: -0x1.625edfc63db2fp+18, low: 0x1.da7fc3ed69467p-37),
        DoubleDouble(high: 0x1.ea8c150480a7ap+35, low: 0x1.344e4cbf514d0p-19),
        DoubleDouble(high: -0x1.c4b30e4bc55c1p+53, low: -0x1.9ec40ff36c340p-1),
        DoubleDouble(high: 0x1.d5fe468dbbf03p+71, low: -0x1.80705c569ce74p+17),
      ]),
    RootExpansion(
      -0x1.000034028b3f9p+3, -0x1.f60cb3cec1cedp-52, 0x1.ea26620d6b1cap-106,
      [
        DoubleDouble(high: 0x1.3b088fed67718p+15, low: -0x1.505613ba29a31p-39),
        DoubleDouble(high: 0x1.83a3893550edcp+29, low: 0x1.f52e3b2434288p-25),
        DoubleDouble(high: 0x1.3e0078db8ada4p+44, low: 0x1.506573fbed7afp-10),
        DoubleDouble(high: 0x1.257bec9464251p+59, low: 0x1.8c4e8ef66bf3dp+2),
      ]),
    RootExpansion(
      -0x1.3fffff6c0d7c0p+3, 0x1.197cea8c42d7dp-51, 0x1.7072c5a292198p-105,
      [
        DoubleDouble(high: -0x1.baf7da5f3795dp+21, low: -0x1.16a79518c8122p-33),
        DoubleDouble(high: 0x1.7f3e8791fa0d2p+42, low: -0x1.2aec811c70219p-12),
        DoubleDouble(high: -0x1.ba18befcaaa63p+63, low: -0x1.d18c4e3838944p+9),
        DoubleDouble(high: 0x1.1ede14765dc0cp+85, low: 0x1.13bc920f9bbdcp+31),
      ]),
    RootExpansion(
      -0x1.200005c7768fbp+3, -0x1.b5b610ffb70d4p-54, -0x1.deb7ad09ec5eap-108,
      [
        DoubleDouble(high: 0x1.6261203919440p+18, low: 0x1.7d5e8272cda81p-38),
        DoubleDouble(high: 0x1.ea8f32fb7f586p+35, low: -0x1.345b1cc229264p-19),
        DoubleDouble(high: 0x1.c4b75ee68e2bap+53, low: -0x1.812d7ba30a12ap-2),
        DoubleDouble(high: 0x1.d6043fa1ffaa5p+71, low: -0x1.5a4ead344ca9ep+17),
      ]),
    RootExpansion(
      -0x1.5ffffff28cdd4p+3, 0x1.c9924a65aa486p-53, -0x1.8d05a4e458063p-108,
      [
        DoubleDouble(high: -0x1.308a7d8eadb7cp+25, low: 0x1.a95a609877977p-31),
        DoubleDouble(high: 0x1.6a4938065bfd2p+49, low: 0x1.67505fc89e444p-9),
        DoubleDouble(high: -0x1.1f51f646980c5p+74, low: 0x1.5d394c074cd78p+19),
        DoubleDouble(high: 0x1.005993b17e047p+99, low: -0x1.7c0e48f767be9p+44),
      ]),
    RootExpansion(
      -0x1.40000093f2777p+3, -0x1.927b45d95e154p-52, -0x1.0780c21b6e452p-106,
      [
        DoubleDouble(high: 0x1.baf825a0c63b2p+21, low: -0x1.20323f10165f2p-35),
        DoubleDouble(high: 0x1.7f3ec8ae05f2ep+42, low: 0x1.2aec80d262b38p-12),
        DoubleDouble(high: 0x1.ba192fa62a5c8p+63, low: -0x1.25660ad7666cbp+9),
        DoubleDouble(high: 0x1.1ede75ef431b0p+85, low: -0x1.a691ceedac73cp+31),
      ]),
    RootExpansion(
      -0x1.7ffffffee1127p+3, -0x1.ce1f7906b30f5p-54, 0x1.b43a13e31b9dfp-111,
      [
        DoubleDouble(high: -0x1.c8cfbfaf2b0c8p+28, low: 0x1.7e94018c6c78dp-27),
        DoubleDouble(high: 0x1.97926203e98acp+56, low: -0x1.3de4ff7fced10p+2),
        DoubleDouble(high: -0x1.e4da54ebc6dacp+84, low: 0x1.d7c033f5e3bcep+29),
        DoubleDouble(high: 0x1.447163ae314a4p+113, low: -0x1.5328968aae14fp+58),
      ]),
    RootExpansion(
      -0x1.6000000d7322ap+3, -0x1.8aecb2d37ff52p-51, -0x1.c97d472001b98p-109,
      [
        DoubleDouble(high: 0x1.308a827152450p+25, low: -0x1.1233b372bfd9ep-29),
        DoubleDouble(high: 0x1.6a493dd62402ep+49, low: -0x1.67505fc8b40f1p-9),
        DoubleDouble(high: 0x1.1f51fd307a7cdp+74, low: 0x1.e30c5412dae74p+20),
        DoubleDouble(high: 0x1.00599beaf8731p+99, low: 0x1.8f4a340818f70p+44),
      ]),
    RootExpansion(
      -0x1.9fffffffe9edcp+3, 0x1.84f40342d001cp-51, 0x1.50556e5aede66p-105,
      [
        DoubleDouble(high: -0x1.7328cbfacb4e5p+32, low: -0x1.eae875d913775p-24),
        DoubleDouble(high: 0x1.0d0fa2e06b2f1p+64, low: -0x1.012507c5d1fb0p+7),
        DoubleDouble(high: -0x1.04105bec453b2p+96, low: -0x1.d9431e30b4c93p+42),
        DoubleDouble(high: 0x1.1ac9dd401f2e4p+128, low: 0x1.3ac54eb0924f5p+73),
      ]),
    RootExpansion(
      -0x1.800000011eed9p+3, 0x1.19d5307e1fb5ep-53, 0x1.8f0dbe4153150p-109,
      [
        DoubleDouble(high: 0x1.c8cfc050d4f38p+28, low: -0x1.7ef0726d4e7acp-26),
        DoubleDouble(high: 0x1.9792629426754p+56, low: 0x1.3de4ff7fced10p+2),
        DoubleDouble(high: 0x1.e4da55ed2869fp+84, low: 0x1.57eea4cc6780ap+28),
        DoubleDouble(high: 0x1.44716493d49d4p+113, low: -0x1.700de1b90ef9fp+57),
      ]),
  ]

  /// The zeros of the digamma function above -12, with Taylor coefficients.
  static let digammaRoots: [RootExpansion] = [
    RootExpansion(
      0x1.762d86356be3fp+0, 0x1.b86a722197829p-54, 0x1.e0d62a6be90c7p-109,
      [
        DoubleDouble(high: 0x1.ef72bc8ee38acp-1, low: -0x1.3879eb97bf58dp-55),
        DoubleDouble(high: -0x1.c563b54aa1a35p-2, low: -0x1.c760306906dfep-56),
        DoubleDouble(high: 0x1.08b4294d50381p-2, low: -0x1.14c9424b7ffe7p-56),
        DoubleDouble(high: -0x1.4fc1317257da8p-3, low: -0x1.86b1cc35dbc77p-58),
      ]),
    RootExpansion(
      -0x1.02172b05ee260p-1, -0x1.2cd704405bff6p-57, 0x1.f50afde5bd58dp-112,
      [
        DoubleDouble(high: 0x1.1e12d46d5ae28p+3, low: 0x1.0cbb010bd488ap-51),
        DoubleDouble(high: -0x1.9e62874978640p-1, low: -0x1.e53e180e40e95p-55),
        DoubleDouble(high: 0x1.02118e3b13c53p+5, low: 0x1.fc4e5577f831fp-51),
        DoubleDouble(high: -0x1.6168d467b7402p+1, low: -0x1.cf88d53f666b0p-55),
      ]),
    RootExpansion(
      -0x1.92d0cbc289d4ap+0, -0x1.2262d144a30e4p-56, 0x1.4113d1be96855p-112,
      [
        DoubleDouble(high: 0x1.3e20e129a441ep+3, low: -0x1.944a31365ee6bp-52),
        DoubleDouble(high: -0x1.f35db31e6a1d4p+2, low: -0x1.44e2a2f3927cfp-52),
        DoubleDouble(high: 0x1.3f4b97e4daf9dp+5, low: 0x1.647e625671553p-49),
        DoubleDouble(high: -0x1.b6914540decf3p+5, low: -0x1.64ec5ee66535cp-49),
      ]),
    RootExpansion(
      -0x1.4e2c19f679e5ap+1, 0x1.c7b999bd14f47p-54, -0x1.96d9e32e367dfp-108,
      [
        DoubleDouble(high: 0x1.5b2582701b783p+3, low: -0x1.ec1f096d4fce9p-51),
        DoubleDouble(high: -0x1.98a9c8ee5f509p+3, low: -0x1.5a6c7e5f752acp-51),
        DoubleDouble(high: 0x1.99bd233efef94p+5, low: -0x1.34b837b20feeap-49),
        DoubleDouble(high: -0x1.90d084fd9da4bp+6, low: -0x1.187f1258c0e29p-48),
      ]),
    RootExpansion(
      -0x1.d1514b041b2a8p+1, 0x1.f71449c2a5446p-55, -0x1.e6975cc76f90bp-109,
      [
        DoubleDouble(high: 0x1.74d47ec7ac492p+3, low: 0x1.3f8f2b994019ap-52),
        DoubleDouble(high: -0x1.0f036e4ba3313p+4, low: -0x1.0fd44aac51a2bp-51),
        DoubleDouble(high: 0x1.f94be5ed016a7p+5, low: -0x1.a0f6f47feeabap-49),
        DoubleDouble(high: -0x1.22e76b78caa89p+7, low: -0x1.95f116de751f9p-47),
      ]),
    RootExpansion(
      -0x1.29cea5c1ccbd0p+2, -0x1.25e92119a56a9p-52, -0x1.06c66f9871ffdp-106,
      [
        DoubleDouble(high: 0x1.8bd4130f4ee75p+3, low: 0x1.6694df3df9964p-55),
        DoubleDouble(high: -0x1.4a31244049061p+4, low: 0x1.6d1e871610f9ep-52),
        DoubleDouble(high: 0x1.2cab056653a93p+6, low: -0x1.0bbe391e1cedfp-49),
        DoubleDouble(high: -0x1.7e65c96ef39f6p+7, low: 0x1.55819f63f10dap-47),
      ]),
    RootExpansion(
      -0x1.6ab2ca18e6ce3p+2, -0x1.da7ecae62c5bdp-59, 0x1.49085b7d2825dp-116,
      [
        DoubleDouble(high: 0x1.a0af5c72c8e84p+3, low: -0x1.9182932a0c240p-51),
        DoubleDouble(high: -0x1.802c5fd17ebafp+4, low: 0x1.9c2ac0c04b7d2p-51),
        DoubleDouble(high: 0x1.5c36bb2d63c1fp+6, low: -0x1.bfa3432666ee8p-48),
        DoubleDouble(high: -0x1.dad61b9bf194dp+7, low: 0x1.80de588a777f1p-48),
      ]),
    RootExpansion(
      -0x1.ab6b34398a4ffp+2, 0x1.9027e5b26e237p-52, -0x1.24fefe500cb03p-106,
      [
        DoubleDouble(high: 0x1.b3cda28232d1dp+3, low: -0x1.9b5988bba0e08p-51),
        DoubleDouble(high: -0x1.b23832f615893p+4, low: -0x1.68b77aad088c4p-53),
        DoubleDouble(high: 0x1.8b0670f67aaabp+6, low: -0x1.088fe039c1dcep-49),
        DoubleDouble(high: -0x1.1bfd2aea82f86p+8, low: -0x1.1fa2955efbc33p-47),
      ]),
    RootExpansion(
      -0x1.ec04b952a5368p+2, -0x1.37a62af51caacp-53, 0x1.6e3a780f75176p-107,
      [
        DoubleDouble(high: 0x1.c57b9f5a07e4bp+3, low: -0x1.684294a03cb36p-51),
        DoubleDouble(high: -0x1.e11ef4f9ada39p+4, low: -0x1.1f61c4e088a8bp-51),
        DoubleDouble(high: 0x1.b9023ac7297c5p+6, low: -0x1.498096758bbc2p-49),
        DoubleDouble(high: -0x1.4acaf56b4899fp+8, low: 0x1.03ba3fe71e4cbp-46),
      ]),
    RootExpansion(
      -0x1.1643b3352a3f5p+3, -0x1.7ad951453a497p-52, -0x1.ecb220d918c6ep-110,
      [
        DoubleDouble(high: 0x1.d5f3731fec637p+3, low: -0x1.49ea89830fa15p-51),
        DoubleDouble(high: -0x1.06b5741bdf27ep+5, low: 0x1.a4d5c5d5353fbp-51),
        DoubleDouble(high: 0x1.e62434b70dcc0p+6, low: 0x1.573a110efdd93p-50),
        DoubleDouble(high: -0x1.79bb52aa62c39p+8, low: 0x1.16f7ba19117b0p-46),
      ]),
    RootExpansion(
      -0x1.367c4b1f635e4p+3, -0x1.776d89f6e1950p-52, -0x1.94fd88d4cd88fp-109,
      [
        DoubleDouble(high: 0x1.e5621de9944cep+3, low: 0x1.6faced7b18e08p-51),
        DoubleDouble(high: -0x1.1bc02f3541771p+5, low: 0x1.02567778d7878p-49),
        DoubleDouble(high: 0x1.0937567bf5a01p+7, low: -0x1.d74b378fbca9fp-48),
        DoubleDouble(high: -0x1.a8ba57d80271fp+8, low: 0x1.cc4f649883569p-47),
      ]),
    RootExpansion(
      -0x1.56ae014434848p+3, -0x1.6a6ede6ee3df8p-51, 0x1.769bd85f501c4p-106,
      [
        DoubleDouble(high: 0x1.f3eb2c3f70b31p+3, low: -0x1.a74f4204a8a43p-52),
        DoubleDouble(high: -0x1.2fd5af99223ebp+5, low: 0x1.6f9d31c74c9cdp-49),
        DoubleDouble(high: 0x1.1ef3e028e7fc3p+7, low: -0x1.65e43b18d6de6p-47),
        DoubleDouble(high: -0x1.d7b86c1e9ffdap+8, low: -0x1.59d93c6318810p-46),
      ]),
    RootExpansion(
      -0x1.76da2d93df103p+3, 0x1.efa7c6ac12c96p-51, -0x1.f361ec9a211fcp-106,
      [
        DoubleDouble(high: 0x1.00d59a9be36bfp+4, low: -0x1.066f252eb0e30p-52),
        DoubleDouble(high: -0x1.4313bb2ac17bap+5, low: 0x1.14b7fe86ecf50p-49),
        DoubleDouble(high: 0x1.344b9eca9f98cp+7, low: -0x1.2c4d98c3e2329p-48),
        DoubleDouble(high: -0x1.0354b0a4bf92ap+9, low: -0x1.68e6dc07692bfp-46),
      ]),
  ]
}
