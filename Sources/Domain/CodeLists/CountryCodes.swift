/// Country codes: ISO 3166-1 alpha-2 as accepted by rule BR-CL-14 of EN 16931 (rules 1.3.16).
///
/// The rule adds `1A` (Kosovo) and `XI` (Northern Ireland) to the ISO codes. The Greek `EL` and the `UK` of other lists
/// are not in it.
public enum CountryCode {
    /// Whether `code` may be used in an invoice, written exactly so: two capital letters.
    public static func isKnown(_ code: String) -> Bool {
        all.contains(code)
    }

    private static let all = CodeList(
        """
        1A AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
        BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO
        DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU
        GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
        KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU
        MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
        TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT
        ZA ZM ZW
        """
    )
}
