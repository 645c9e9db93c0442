package no.stafett.skjema;

import no.stafett.felles.Avvist;

/** En annen rettet eller strøk skjemaet etter at det ble lest. Les det på nytt før det rettes. */
public class SvaretErRettet extends Avvist {

    SvaretErRettet() {
        super(Grunn.OPPTATT, "svar_rettet");
    }
}
