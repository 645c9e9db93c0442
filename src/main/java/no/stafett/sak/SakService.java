package no.stafett.sak;

import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begynner saker. */
@Service
public class SakService {

    private final Saker saker;
    private final Sakstilgang tilgang;
    private final Prosesser prosesser;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    SakService(Saker saker, Sakstilgang tilgang, Prosesser prosesser, ApplicationEventPublisher hendelser,
            Forretningsklokke klokke) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.prosesser = prosesser;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * Alle som arbeider i enheten kan melde en undring der. Den som melder, og enhetens ledere, får se saken.
     *
     * @throws SvaretErUgyldig når enheten ikke er en av brukerens egne
     */
    @Transactional
    public Sak begynn(NyUndring ny, Bruker av) {
        if (!av.kanMeldeI(ny.enhet())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("enhetId", "ikke_din_enhet")));
        }
        SakId id = SakId.ny();
        saker.opprett(id, saker.nesteSaksnummer(klokke.idag().getYear()), ny, av, klokke.instant());
        tilgang.giPerson(id, NyTilgang.tilAlt(av.id(), "eier", "undring", ny.enhet()));
        tilgang.giLedereI(id, ny.enhet(), "enhetens leder");
        hendelser.publishEvent(new SakOpprettet(id, ny.enhet(), av.id()));
        prosesser.startSak(id, 0);
        return saker.hent(id);
    }

    /** En avsluttet sak er åpen igjen. */
    public record SakGjenaapnet(SakId sakId, int nivaa) implements no.stafett.felles.Hendelse {
    }

    /** Saken går fra begynnelsen av nivået, med alt som er skrevet i den før. Den som kaller, har spurt om lov og sagt hvorfor. */
    @Transactional
    public void gjenaapne(SakId sakId, int nivaa) {
        saker.gjenaapne(sakId);
        prosesser.startSak(sakId, nivaa);
        // Etter at nivået er i gang: de som rydder, skal møte saken der den nå er.
        hendelser.publishEvent(new SakGjenaapnet(sakId, nivaa));
    }
}
