package no.stafett.innsikt.grep;

import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.folk.NyttVikariat;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.folk.Vikarer;
import org.springframework.stereotype.Component;

/** Den som har ballen, er borte: en vikar ser og gjør det hun har i enheten, så lenge. Det er det samme vikariatet som på siden for organisasjonen. */
@Component
class Vikargrep implements Stansgrepet {

    /** Feltene og kodene slik de heter her, etter nøkkelen i skjemaet for vikariater. */
    private static final Map<String, String> FEIL = Map.of("vikar.feil.vikar", "ukjent_person", "vikar.feil.selv", "ukjent_person",
            "vikar.feil.finnes", "er_vikar", "vikar.feil.til", "vikar_til");

    private final Stansstand stand;
    private final Vikarer vikarer;
    private final Grepbok bok;
    private final Forretningsklokke klokke;

    Vikargrep(Stansstand stand, Vikarer vikarer, Grepbok bok, Forretningsklokke klokke) {
        this.stand = stand;
        this.vikarer = vikarer;
        this.bok = bok;
        this.klokke = klokke;
    }

    @Override
    public Stansgrep grep() {
        return Stansgrep.VIKAR;
    }

    @Override
    public void gjør(SakId sakId, Grepsvar svar, Grepbok.Bunt bunt) {
        Stansstand.Stand naa = stand.krev(sakId, svar, bunt.leder());
        if (naa.hos() == null) {
            throw new GrepetGaarIkke(GrepetGaarIkke.PASSER_IKKE);
        }
        PersonId vikar = svar.krevPerson();
        if (svar.dato() == null) {
            throw Grepsvar.feil("dato", "paakrevd");
        }
        bok.skriv(sakId, grep(), "vikariat", registrer(naa, vikar, svar, bunt.leder()).toString(), null, bunt);
    }

    private UUID registrer(Stansstand.Stand naa, PersonId vikar, Grepsvar svar, Bruker leder) {
        try {
            return vikarer.registrer(naa.sak().enhet(), new NyttVikariat(naa.hos().toString(), vikar.toString(), klokke.idag().toString(), svar.dato().toString()), leder);
        } catch (SkjemaetHarFeil nei) {
            // Hun som har ballen, arbeider ikke i enheten: da er det ikke lederen her som setter inn vikar for henne.
            if (nei.felt().containsKey("fravaerende")) {
                throw new GrepetGaarIkke(GrepetGaarIkke.PASSER_IKKE);
            }
            Map.Entry<String, String> feil = nei.felt().entrySet().iterator().next();
            throw Grepsvar.feil("til".equals(feil.getKey()) ? "dato" : "person", FEIL.get(feil.getValue()));
        }
    }

    @Override
    public void angre(Grepbok.Rad rad, Bruker leder) {
        vikarer.avslutt(UUID.fromString(rad.ting()), leder);
    }
}
