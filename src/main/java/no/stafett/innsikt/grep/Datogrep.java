package no.stafett.innsikt.grep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Planarbeid;
import no.stafett.tiltak.TiltakService;
import org.springframework.stereotype.Component;

/** En ny dag for evalueringen, eller en frist for tiltakene som mangler en. */
@Component
class Datogrep implements Stansgrepet {

    private static final String EVALUERING = "evaluering";
    private static final String FRIST = "tiltaksfrist";

    private final Stansstand stand;
    private final Planarbeid planen;
    private final TiltakService tiltak;
    private final Forretningsklokke klokke;
    private final Grepbok bok;

    Datogrep(Stansstand stand, Planarbeid planen, TiltakService tiltak, Forretningsklokke klokke, Grepbok bok) {
        this.stand = stand;
        this.planen = planen;
        this.tiltak = tiltak;
        this.klokke = klokke;
        this.bok = bok;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.NY_DATO;
    }

    @Override
    public void kontroller(Grepsvar svar) {
        LocalDate siste = klokke.idag().plusDays(Planarbeid.LENGST_DAGER);
        if (krevFrist(svar).isAfter(siste)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("dato", "for_langt_fram", siste)));
        }
        svar.krevGrunn();
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        Stansstand.Stand naa = stand.krev(sakId, svar, bunt.leder());
        if (naa.regel() == Regel.TILTAK_UTEN_ANSVARLIG) {
            settFrister(sakId, krevFrist(svar), svar.krevGrunn(), bunt);
        } else {
            // Begge reglene om evalueringen regner fra dagen i planen.
            Planarbeid.Flyttet flyttet = planen.flytt(sakId, naa.fra(), svar.dato(), svar.krevGrunn(), bunt.leder());
            bok.skriv(sakId, grep(), EVALUERING, flyttet.plan().toString(), flyttet.foer() + (flyttet.varslingen() == null ? "" : " " + flyttet.varslingen()), bunt);
        }
    }

    private void settFrister(SakId sakId, LocalDate frist, String grunn, Grepbok.Bunt bunt) {
        try {
            tiltak.settFrister(sakId, frist, grunn, bunt.leder())
                    .forEach(t -> bok.skriv(sakId, grep(), FRIST, t.tiltak().toString(), Integer.toString(t.versjon()), bunt));
        } catch (SvaretErUgyldig nei) {
            throw Grepsvar.ved("dato", nei);
        }
    }

    private LocalDate krevFrist(Grepsvar svar) {
        if (svar.dato() == null || svar.dato().isBefore(klokke.idag())) {
            throw Grepsvar.feil("dato", svar.dato() == null ? "paakrevd" : "dato_passert");
        }
        return svar.dato();
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        UUID ting = UUID.fromString(rad.ting());
        if (FRIST.equals(rad.slag())) {
            tiltak.taBortFrist(rad.sakId(), new TiltakService.Roert(ting, Integer.parseInt(rad.foer())), leder);
        } else {
            String[] foer = rad.foer().split(" ");
            planen.tilbake(rad.sakId(), new Planarbeid.Flyttet(ting, LocalDate.parse(foer[0]), foer.length == 1 ? null : foer[1]), leder);
        }
    }
}
