package no.stafett.sporing;

import java.util.UUID;
import no.stafett.felles.Hendelse;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;

/** Gjennomgangen er selv i sporet. */
final class Gjennomgangshendelser {

    private Gjennomgangshendelser() {
    }

    /** Noen har vurdert et funn. @param sakId null når funnet gjelder en dag @param leser den som leste */
    record FunnVurdert(SakId sakId, String maaned, String regel, PersonId leser, String vurdering) implements Hendelse {
    }

    /** Måneden er signert. @param enhet null når personvernombudet signerte for kommunen */
    record MaanedSignert(String maaned, UUID enhet) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }

    /** Kommunen har bestemt om navn vises i «Hvem har lest». */
    record NavnevisningEndret(String kommune, boolean visNavn) implements Hendelse {

        @Override
        public SakId sakId() {
            return null;
        }
    }
}
