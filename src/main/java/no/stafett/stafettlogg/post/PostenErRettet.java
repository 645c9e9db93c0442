package no.stafett.stafettlogg.post;

import no.stafett.felles.Avvist;

/** En annen rettet innlegget etter at det ble lest. Les det på nytt før det rettes. */
public class PostenErRettet extends Avvist {

    PostenErRettet() {
        super(Grunn.OPPTATT, "loggpost_rettet");
    }
}
