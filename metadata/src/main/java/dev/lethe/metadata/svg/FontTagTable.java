package dev.lethe.metadata.svg;

/** Names that font properties know only in quotes. Read by {@link ValueTable}. */
final class FontTagTable {
    /** The features of OpenType, version 1.9.1, and the axes of variation that it or Google Fonts registers. */
    static final String TAGS = """
            font-feature-settings: @quoted 1 normal on off <math> aalt abvf abvm abvs afrc akhn apkn blwf blwm blws
             calt case ccmp cfar chws cjct clig cpct cpsp cswh curs c2pc c2sc dist dlig dnom dtls expt falt fin2 fin3
             fina flac frac fwid half haln halt hist hkna hlig hngl hojo hwid init isol ital jalt jp78 jp83 jp90 jp04
             kern lfbd liga ljmo lnum locl ltra ltrm mark med2 medi mgrk mkmk mset nalt nlck nukt numr onum opbd ordn
             ornm palt pcap pkna pnum pref pres pstf psts pwid qwid rand rclt rkrf rlig rphf rtbd rtla rtlm ruby rvrn
             salt sinf size smcp smpl ssty stch subs sups swsh titl tjmo tnam tnum trad twid unic valt vatu vchw vert
             vhal vjmo vkna vkrn vpal vrt2 vrtr zero ss01 ss02 ss03 ss04 ss05 ss06 ss07 ss08 ss09 ss10 ss11 ss12 ss13
             ss14 ss15 ss16 ss17 ss18 ss19 ss20 cv01 cv02 cv03 cv04 cv05 cv06 cv07 cv08 cv09 cv10 cv11 cv12 cv13 cv14
             cv15 cv16 cv17 cv18 cv19 cv20 cv21 cv22 cv23 cv24 cv25 cv26 cv27 cv28 cv29 cv30 cv31 cv32 cv33 cv34 cv35
             cv36 cv37 cv38 cv39 cv40 cv41 cv42 cv43 cv44 cv45 cv46 cv47 cv48 cv49 cv50 cv51 cv52 cv53 cv54 cv55 cv56
             cv57 cv58 cv59 cv60 cv61 cv62 cv63 cv64 cv65 cv66 cv67 cv68 cv69 cv70 cv71 cv72 cv73 cv74 cv75 cv76 cv77
             cv78 cv79 cv80 cv81 cv82 cv83 cv84 cv85 cv86 cv87 cv88 cv89 cv90 cv91 cv92 cv93 cv94 cv95 cv96 cv97 cv98
             cv99
            font-variation-settings: @quoted 1 normal <math> wght wdth slnt ital opsz GRAD CASL CRSV MONO FILL SOFT
             WONK ROND FLAR VOLM EDPT EHLT ELSH EXPN BNCE INFM SPAC SCAN XTRA XOPQ YOPQ YTLC YTUC YTAS YTDE YTFI
            """;

    private FontTagTable() {}
}
