package no.stafett.tilgang.lov;

import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;

/** Kommunen har skrevet om en lovhenvisning. @param egen usant når teksten som følger med, gjelder igjen */
record LovhenvisningEndret(String kommune, String noekkel, boolean egen) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
