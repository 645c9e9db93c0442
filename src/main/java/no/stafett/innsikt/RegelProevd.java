package no.stafett.innsikt;

import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Noen så hva en regel ville gitt, uten å lagre den. @param tjeneste null for alle @param paa null for det som ellers gjelder */
record RegelProevd(String kommune, String tjeneste, String regel, Boolean paa, Integer dager, PersonId av) implements Hendelse {

    @Override
    public SakId sakId() {
        return null;
    }
}
