package no.stafett.innsikt.grep;

import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.veksling.Lederpinne;
import no.stafett.sak.veksling.Overlevering;
import no.stafett.sak.veksling.Overleveringer;
import no.stafett.sak.veksling.Stafettveksling;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Hvem som er stafettholder: den lederen spør, den hun oppnevner når holderen er borte, eller hun som har pinnen, når ingen har sagt at hun har den. */
@Component
class Pinneskifte {

    static final String PINNE = "pinne";
    static final String SPURT = "spurt";
    private static final String SPOER = "spoer";

    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Stafettveksling veksling;
    private final Lederpinne lederpinne;
    private final Grepbok bok;

    Pinneskifte(Stafettpinne pinne, Overleveringer overleveringer, Stafettveksling veksling, Lederpinne lederpinne, Grepbok bok) {
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.veksling = veksling;
        this.lederpinne = lederpinne;
        this.bok = bok;
    }

    void bytt(Stansstand.Stand stand, Grepsvar svar, Grepbok.Bunt bunt) {
        SakId sakId = stand.sakId();
        PersonId til = svar.krevPerson();
        PersonId holder = pinne.holder(sakId).orElseThrow(() -> new GrepetGaarIkke(GrepetGaarIkke.STAAR_IKKE_FAST));
        boolean avtalt = pinne.erAvtalt(sakId);
        krevSomFoer(stand, holder, avtalt);
        if (til.equals(holder) && !avtalt) {
            lederpinne.bekreft(sakId, holder, bunt.leder());
            bok.skriv(sakId, Stansgrep.NY_ANSVARLIG, PINNE, holder.toString(), holder + " " + false, bunt);
        } else if (spør(svar)) {
            spør(stand, til, svar.eventuellGrunn(), bunt);
        } else {
            krevMaate(svar);
            boolean noenErSpurt = overleveringer.iSak(sakId).isPresent();
            prøv(() -> veksling.oppnevn(sakId, til, svar.maate(), bunt.leder()));
            bok.skriv(sakId, Stansgrep.NY_ANSVARLIG, PINNE, noenErSpurt ? null : til.toString(), holder + " " + avtalt, bunt);
        }
    }

    private static boolean spør(Grepsvar svar) {
        return svar.maate() == null || SPOER.equals(svar.maate());
    }

    static void krevMaate(Grepsvar svar) {
        if (!spør(svar) && !svar.maate().matches(Stafettveksling.BORTE)) {
            throw Grepsvar.feil("maate", "ugyldig_valg");
        }
    }

    /** Lista sier hvem ballen var hos: holderen, eller den som er spurt. */
    private void krevSomFoer(Stansstand.Stand stand, PersonId holder, boolean avtalt) {
        if (stand.regel() == Regel.OVERLEVERING_UBESVART) {
            stand.krevHos(overleveringer.iSak(stand.sakId()).map(tilbud -> tilbud.til().id()).orElseThrow(() -> new GrepetGaarIkke(GrepetGaarIkke.STAAR_IKKE_FAST)));
        } else {
            stand.krevHos(holder);
        }
        if (stand.regel() == Regel.INGEN_STAFETTHOLDER && avtalt) {
            throw new GrepetGaarIkke(GrepetGaarIkke.NOEN_VAR_DER);
        }
    }

    /**
     * Svarer hun som er spurt, ikke, trekkes spørsmålet før en annen spørres. Hun får vite at hun slapp, og er ikke spurt igjen om lederen angrer:
     * derfor kan det ikke gjøres om.
     */
    private void spør(Stansstand.Stand stand, PersonId til, String melding, Grepbok.Bunt bunt) {
        SakId sakId = stand.sakId();
        boolean enAnnenErSpurt = stand.regel() == Regel.OVERLEVERING_UBESVART;
        if (enAnnenErSpurt) {
            if (til.equals(stand.hos())) {
                throw Grepsvar.feil("person", "er_spurt");
            }
            veksling.trekk(sakId, bunt.leder());
        }
        prøv(() -> veksling.tilby(sakId, til, melding, bunt.leder()));
        UUID tilbud = overleveringer.iSak(sakId).map(Overlevering::id).orElseThrow();
        bok.skriv(sakId, Stansgrep.NY_ANSVARLIG, SPURT, enAnnenErSpurt ? null : tilbud.toString(), null, bunt);
    }

    private static void prøv(Runnable handling) {
        try {
            handling.run();
        } catch (SvaretErUgyldig nei) {
            throw Grepsvar.ved("person", nei);
        }
    }

    void tilbake(Grepbok.Rad rad, Bruker leder) {
        if (SPURT.equals(rad.slag())) {
            Optional<Overlevering> tilbud = overleveringer.iSak(rad.sakId()).filter(t -> t.id().equals(UUID.fromString(rad.ting())));
            if (tilbud.isEmpty()) {
                throw new GrepetGaarIkke(GrepetGaarIkke.NOEN_VAR_DER);
            }
            veksling.trekk(rad.sakId(), leder);
        } else {
            String[] foer = rad.foer().split(" ");
            lederpinne.tilbake(rad.sakId(), person(rad.ting()), person(foer[0]), Boolean.parseBoolean(foer[1]), leder);
        }
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }
}
