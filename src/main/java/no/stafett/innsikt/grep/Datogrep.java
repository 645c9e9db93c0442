package no.stafett.innsikt.grep;

import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Lederfrister;
import no.stafett.tiltak.Ledertiltak;
import no.stafett.tiltak.Planflytting;
import org.springframework.stereotype.Component;

/** En ny dag for evalueringen, eller en frist for tiltakene som mangler en. */
@Component
class Datogrep implements Stansgrepet {

    private static final String EVALUERING = "evaluering";
    private static final String FRIST = "tiltaksfrist";

    private final Stansstand stand;
    private final Planflytting planen;
    private final Lederfrister frister;
    private final Grepbok bok;

    Datogrep(Stansstand stand, Planflytting planen, Lederfrister frister, Grepbok bok) {
        this.stand = stand;
        this.planen = planen;
        this.frister = frister;
        this.bok = bok;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.NY_DATO;
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        Stansstand.Stand naa = stand.krev(sakId, svar, bunt.leder());
        if (naa.regel() == Regel.TILTAK_UTEN_ANSVARLIG) {
            frister.sett(sakId, svar.dato(), svar.krevGrunn(), bunt.leder())
                    .forEach(t -> bok.skriv(sakId, grep(), FRIST, t.tiltak().toString(), Integer.toString(t.versjon()), bunt));
        } else {
            // Begge reglene om evalueringen regner fra dagen i planen.
            Planflytting.Flyttet flyttet = planen.flytt(sakId, naa.fra(), svar.dato(), svar.krevGrunn(), bunt.leder());
            bok.skriv(sakId, grep(), EVALUERING, flyttet.plan().toString(), flyttet.foer().toString(), bunt);
        }
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        UUID ting = UUID.fromString(rad.ting());
        if (FRIST.equals(rad.slag())) {
            frister.taBort(rad.sakId(), new Ledertiltak.Roert(ting, Integer.parseInt(rad.foer())), leder);
        } else {
            planen.tilbake(rad.sakId(), new Planflytting.Flyttet(ting, LocalDate.parse(rad.foer())), leder);
        }
    }
}
