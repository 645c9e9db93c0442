package no.stafett.tiltak;

import java.time.Instant;
import java.time.LocalDate;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Personer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hvem som får et tiltak, og hva hun svarer. */
@Component
class Tildeling {

    private final Tiltaksbok bok;
    private final Tiltaksloep loep;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;
    private final Personer personer;
    private final Arbeidsdager arbeidsdager = new Arbeidsdager();
    private final int svarfrist;

    /** @param svarfrist arbeidsdager den som er spurt, har på å svare før andre får vite det */
    Tildeling(Tiltaksbok bok, Tiltaksloep loep, Sakstilgang tilgang, Forretningsklokke klokke, Personer personer,
            @Value("${stafett.tiltak.svarfrist:5}") int svarfrist) {
        this.bok = bok;
        this.loep = loep;
        this.tilgang = tilgang;
        this.klokke = klokke;
        this.personer = personer;
        this.svarfrist = svarfrist;
    }

    Tiltak gi(Tiltak foer, Ansvar hvem, PersonId av) {
        return gi(foer, hvem, null, av);
    }

    /** Spør henne. Den som setter opp seg selv, har dermed sagt ja. @param grunn null når ingen er skrevet */
    Tiltak gi(Tiltak foer, Ansvar hvem, String grunn, PersonId av) {
        if (hvem.person() != null) {
            personer.krevAktiv(hvem.person());
        }
        LocalDate frist = arbeidsdager.etter(klokke.idag(), svarfrist);
        Tiltak gitt = foer.gittTil(hvem, frist);
        loep.slutt(foer);
        Tiltak spurt = bok.fest(foer, gitt, "foreslaatt", grunn);
        loep.begynn(spurt);
        if (!hvem.erHos(av)) {
            return spurt;
        }
        loep.svar(spurt.id(), true);
        return tattImot(spurt);
    }

    /** Hun mistet det ved en feil, og har det igjen slik hun hadde det. @param svart når hun sa ja; null når hun bare var spurt */
    Tiltak giTilbake(Tiltak foer, Ansvar hvem, Instant svart) {
        Tiltak spurt = foer.gittTil(hvem, arbeidsdager.etter(klokke.idag(), svarfrist));
        Tiltak etter = bok.fest(foer, svart == null ? spurt : spurt.tattImot(svart), "tilbake", null);
        if (svart == null) {
            loep.begynn(etter);
        } else {
            loep.begynnTattImot(etter);
        }
        return etter;
    }

    Tiltak slipp(Tiltak foer, String hva, String grunn) {
        loep.slutt(foer);
        return bok.fest(foer, foer.utenAnsvarlig(grunn), hva, grunn);
    }

    /** Svaret fra et annet sted enn oppgaven; prosessen får vite det først. */
    Tiltak svar(Tiltak foer, boolean ja, String grunn) {
        foer.tattImot(klokke.instant());
        loep.svar(foer.id(), ja);
        return ja ? tattImot(foer) : avvist(foer, grunn);
    }

    /** Den som har sagt ja, er med i saken så lenge enheten hennes er det. */
    Tiltak tattImot(Tiltak foer) {
        Tiltak etter = bok.fest(foer, foer.tattImot(klokke.instant()), "tatt_imot", null);
        if (etter.ansvar().person() != null) {
            tilgang.giPerson(etter.sakId(), NyTilgang.tilAlt(etter.ansvar().person(), "deltaker", "tiltak", etter.ansvar().enhet()));
        }
        return etter;
    }

    Tiltak avvist(Tiltak foer, String grunn) {
        return bok.fest(foer, foer.avvist(grunn), "avvist", grunn);
    }
}
