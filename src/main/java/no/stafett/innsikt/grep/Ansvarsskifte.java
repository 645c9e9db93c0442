package no.stafett.innsikt.grep;

import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.TiltakService;
import org.springframework.stereotype.Component;

/** En annen får det saken venter på. Hva det er, følger av grunnen: tiltaket, oppgaven på nivå 0, og ellers pinnen; fra nivå 1 er det holderen som fører saken. */
@Component
public class Ansvarsskifte implements Stansgrepet {

    private static final String OPPGAVE = "oppgave";
    private static final String TILTAK = "tiltaksperson";

    private final Stansstand stand;
    private final Oppgaveskifte oppgave;
    private final TiltakService tiltak;
    private final Pinneskifte pinne;
    private final Grepbok bok;

    Ansvarsskifte(Stansstand stand, Oppgaveskifte oppgave, TiltakService tiltak, Pinneskifte pinne, Grepbok bok) {
        this.stand = stand;
        this.oppgave = oppgave;
        this.tiltak = tiltak;
        this.pinne = pinne;
        this.bok = bok;
    }

    /** Hva som skifter hender; med små bokstaver i språkfilene. */
    public enum Hva {
        OPPGAVE, TILTAK, PINNE;

        public static Hva av(Regel regel, int nivaa) {
            return regel == Regel.TILTAK_UTEN_ANSVARLIG ? TILTAK : nivaa == 0 ? OPPGAVE : PINNE;
        }
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.NY_ANSVARLIG;
    }

    @Override
    public void kontroller(Grepsvar svar) {
        svar.krevPerson();
        svar.eventuellGrunn();
        Pinneskifte.krevMaate(svar);
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        Stansstand.Stand naa = stand.krev(sakId, svar, bunt.leder());
        switch (Hva.av(naa.regel(), naa.sak().nivaa())) {
            case OPPGAVE -> bok.skriv(sakId, grep(), OPPGAVE, oppgave.flytt(naa, svar.krevPerson(), svar.krevGrunn(), bunt.leder()).toString(), null, bunt);
            case TILTAK -> tiltak.plasserAlle(sakId, svar.krevPerson(), svar.eventuellGrunn(), bunt.leder())
                    .forEach(t -> bok.skriv(sakId, grep(), TILTAK, t.tiltak().toString(), Integer.toString(t.versjon()), bunt));
            default -> pinne.bytt(naa, svar, bunt);
        }
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        switch (rad.slag()) {
            case OPPGAVE -> oppgave.tilbake(UUID.fromString(rad.ting()), leder);
            case TILTAK -> tiltak.trekkPlassering(rad.sakId(), new TiltakService.Roert(UUID.fromString(rad.ting()), Integer.parseInt(rad.foer())), leder);
            default -> pinne.tilbake(rad, leder);
        }
    }
}
