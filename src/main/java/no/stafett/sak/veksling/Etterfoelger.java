package no.stafett.sak.veksling;

import java.util.List;
import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.Stafettpinne;
import no.stafett.sak.Tilhoerighet;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;

/** Det en person bærer i sakene, går videre når hun slutter: pinnen, undringen hun meldte, og det hun er spurt om. */
@Component
public class Etterfoelger {

    private final Stafettpinne pinne;
    private final Overleveringer overleveringer;
    private final Vekslingsfelt felt;
    private final Sakstilgang tilgang;
    private final Tilhoerighet tilhoerighet;

    Etterfoelger(Stafettpinne pinne, Overleveringer overleveringer, Vekslingsfelt felt, Sakstilgang tilgang, Tilhoerighet tilhoerighet) {
        this.pinne = pinne;
        this.overleveringer = overleveringer;
        this.felt = felt;
        this.tilgang = tilgang;
        this.tilhoerighet = tilhoerighet;
    }

    /**
     * Pinnen går til den valgte når hun kan ha den, ellers til lederen der saken er, ellers til en annen som er med.
     *
     * @param til   null når ingen er valgt
     * @param grunn holder_sluttet eller inhabil
     * @throws IngenKanTaOver når det ikke er noen igjen som kan ha den; da slutter ingen
     */
    public void pinnen(SakId sakId, PersonId fra, PersonId til, String grunn) {
        pinne.gi(sakId, denSomKan(sakId, fra, til), grunn);
    }

    /** Som {@link #pinnen}, når tjenesten hennes er ute: er det ingen igjen, går tjenesten ut likevel, og pinnen står til noen kan ha den. */
    void pinnenFraTjenestenUte(SakId sakId, PersonId fra) {
        finn(sakId, fra, null).ifPresent(til -> pinne.gi(sakId, til, "tjenesten_ute"));
    }

    /**
     * Den som tar over etter henne: den valgte når hun er habil og kan se saken, ellers lederen der saken er, ellers den som eier undringen,
     * ellers en annen der.
     *
     * @param fra den som ikke kan ha den lenger; null når ingen har hatt den
     * @param til null når ingen er valgt
     * @throws IngenKanTaOver når det ikke er noen
     */
    public PersonId denSomKan(SakId sakId, PersonId fra, PersonId til) {
        return finn(sakId, fra, til).orElseThrow(IngenKanTaOver::new);
    }

    private Optional<PersonId> finn(SakId sakId, PersonId fra, PersonId til) {
        List<PersonId> kan = felt.mottakere(sakId).stream().map(Personer.Kollega::id).filter(id -> !id.equals(fra)).toList();
        return kan.contains(til) ? Optional.of(til) : felt.leder(sakId).filter(kan::contains)
                .or(() -> felt.eier(sakId).filter(kan::contains)).or(() -> kan.stream().findFirst());
    }

    /**
     * Før noen holder pinnen, fører eieren loggen. Er den siste eieren inhabil, eier lederen undringen, ellers en annen der; er det ingen,
     * får hun likevel si fra. Radene hennes står, så det lar seg rette om det var en feil.
     */
    void eieren(SakId sakId, PersonId fra) {
        if (felt.erUtenEier(sakId)) {
            finn(sakId, fra, null).ifPresent(til -> tilgang.giPerson(sakId,
                    NyTilgang.tilAlt(til, "eier", "inhabil", tilhoerighet.gjennom(sakId, til, null).orElse(null))));
        }
    }

    /** Den valgte eier undringen når hun arbeider der saken er, og ingen sperre stenger henne ute; ellers har lederen den. */
    public void undringen(SakId sakId, PersonId til) {
        tilhoerighet.gjennom(sakId, til, null).filter(gjennom -> erMed(sakId, til))
                .ifPresent(gjennom -> tilgang.giPerson(sakId, NyTilgang.tilAlt(til, "eier", "avgang", gjennom)));
    }

    /**
     * Den som tar over noe som hører saken til, ser den.
     *
     * @return {@link #denSomKan}
     */
    public PersonId slippInn(SakId sakId, PersonId fra, PersonId til) {
        PersonId den = denSomKan(sakId, fra, til);
        if (tilhoerighet.somSer(sakId).stream().noneMatch(seer -> seer.person().equals(den))) {
            tilhoerighet.gjennom(sakId, den, null).ifPresent(gjennom -> tilgang.giPerson(sakId, NyTilgang.tilAlt(den, "deltaker", "avgang", gjennom)));
        }
        return den;
    }

    private boolean erMed(SakId sakId, PersonId person) {
        return felt.mottakere(sakId).stream().anyMatch(kollega -> kollega.id().equals(person));
    }

    /** Hun er ikke lenger med i noen sak i jobben, og ingen venter på svar fra henne. Sitt eget barns sak har hun ikke gjennom jobben. */
    public void slipp(PersonId person, Sakshold hold) {
        overleveringer.tilPerson(person).forEach(tilbud -> overleveringer.svar(tilbud, "bortfalt", null));
        hold.roller(person).forEach(r -> tilgang.trekk(r.sakId(), person, r.rolle()));
    }
}
