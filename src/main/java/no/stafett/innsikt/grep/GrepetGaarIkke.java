package no.stafett.innsikt.grep;

import no.stafett.felles.Avvist;

/** Noe er gjort med saken siden lederen så den, eller det hjelper ikke mot grunnen til at den står. */
public class GrepetGaarIkke extends Avvist {

    static final String STAAR_IKKE_FAST = "staar_ikke_fast";
    static final String NOEN_VAR_DER = "noen_var_der_foer";
    static final String PASSER_IKKE = "grepet_passer_ikke";
    static final String ALT_ANGRET = "grep_alt_angret";
    static final String KAN_IKKE_ANGRES = "grep_kan_ikke_angres";
    static final String FOR_SENT = "grep_for_sent";

    GrepetGaarIkke(String kode) {
        super(PASSER_IKKE.equals(kode) ? Grunn.UGYLDIG : Grunn.OPPTATT, kode);
    }
}
