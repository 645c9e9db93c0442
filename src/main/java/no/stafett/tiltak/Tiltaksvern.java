package no.stafett.tiltak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.SakAvsluttet;
import no.stafett.sak.Sakstilgang;
import no.stafett.sak.angre.BeslutningAngret;
import no.stafett.sak.deltakelse.DeltakerUte;
import no.stafett.sak.foresatte.ForesatteEndret;
import no.stafett.sak.habil.InhabilitetMeldt;
import no.stafett.sak.sperre.Sperrehendelser;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ingen blir sittende med et tiltak i en sak hun ikke lenger ser, og ingen tiltak blir liggende i en sak som er slutt. */
@Component
public class Tiltaksvern {

    private final Tiltakene tiltakene;
    private final Tildeling tildeling;
    private final Tiltaksarbeid arbeid;
    private final Ansvarlige ansvarlige;
    private final Tiltakshistorie historie;

    Tiltaksvern(Tiltakene tiltakene, Tildeling tildeling, Tiltaksarbeid arbeid, Ansvarlige ansvarlige, Tiltakshistorie historie) {
        this.tiltakene = tiltakene;
        this.tildeling = tildeling;
        this.arbeid = arbeid;
        this.ansvarlige = ansvarlige;
        this.historie = historie;
    }

    /** Før oppgavene fordeles på nytt: den som er ute, har da ingen oppgave her. */
    @EventListener
    @Order(0)
    void paa(Sakstilgang.EnhetUte ute) {
        slippHosDemSomErUte(ute.sakId(), "tjenesten_ute");
    }

    /** Hun ser ennå saken gjennom det hun er spurt om eller har tatt; det går videre etter tiltakene. */
    @EventListener
    @Order(0)
    void paa(DeltakerUte ute) {
        tiltakene.gjeldende(ute.sakId()).stream()
                .filter(t -> t.status() != Tiltak.Status.GJENNOMFOERT && t.ansvar().person() != null && ute.er(t.ansvar().person()))
                .forEach(t -> tildeling.slipp(t, "deltaker_ute", null));
    }

    @EventListener
    @Order(0)
    void paa(Sperrehendelser.InnsynSperret sperret) {
        slippHosDemSomErUte(sperret.sakId(), "innsyn_sperret");
    }

    private void slippHosDemSomErUte(SakId sakId, String hvorfor) {
        Set<PersonId> ser = ansvarlige.seere(sakId);
        tiltakene.gjeldende(sakId).stream()
                .filter(t -> t.status() != Tiltak.Status.GJENNOMFOERT && t.ansvar().person() != null && !ser.contains(t.ansvar().person()))
                .forEach(t -> tildeling.slipp(t, hvorfor, null));
    }

    /**
     * Tok beslutningen tiltaket fra en som nå er inne igjen, har hun det som før. Hun som ikke hadde svart, spørres på nytt. Det som ble
     * avsluttet i det samme skjemaet, er ikke det lenger; der vurderes det en gang til.
     */
    @EventListener
    @Order(2)
    void paa(BeslutningAngret angret) {
        historie.avsluttetMellom(angret.sakId(), angret.besluttet(), angret.flyttet()).forEach(id -> tiltakene.finn(angret.sakId(), id)
                .ifPresent(t -> arbeid.gjenaapne(t, t.ansvar().person() == null || ansvarlige.serSaken(t.sakId(), t.ansvar().person()))));
        historie.mistetSiden(angret.sakId(), angret.besluttet()).forEach(mistet -> tiltakene.finn(angret.sakId(), mistet.tiltak())
                .filter(t -> t.status() == Tiltak.Status.UTEN_ANSVARLIG)
                .ifPresent(t -> ansvarlige.finn(t.sakId(), mistet.ansvarlig()).ifPresent(hvem -> tildeling.giTilbake(t, hvem, mistet.svart()))));
    }

    /** Den som er inhabil, har ikke noe i saken, heller ikke noe som er gjort og kan fortsette; stafettholderen finner en annen. */
    @EventListener
    @Order(0)
    void paa(InhabilitetMeldt meldt) {
        tiltakene.gjeldende(meldt.sakId()).stream().filter(t -> t.ansvar().erHos(meldt.person()))
                .forEach(t -> tildeling.slipp(t, "ansvarlig_inhabil", null));
    }

    /** Den som ikke er foresatt lenger, har ikke tiltak hjemme; stafettholderen finner en annen. */
    @EventListener
    void paa(ForesatteEndret endret) {
        if ("ute".equals(endret.hva())) {
            tiltakene.gjeldende(endret.sakId()).stream()
                    .filter(t -> t.status() != Tiltak.Status.GJENNOMFOERT && endret.foresatt().equals(t.ansvar().foresatt()))
                    .forEach(t -> tildeling.slipp(t, "foresatt_ute", null));
        }
    }

    @EventListener
    void paa(SakAvsluttet avsluttet) {
        tiltakene.gjeldende(avsluttet.sakId()).forEach(arbeid::sluttMedSaken);
    }

    /** Det personen er spurt om eller har ansvaret for, i alle åpne saker. For den som skal ta over etter henne. */
    @Transactional(readOnly = true)
    public List<Tiltak> aapneHos(PersonId person) {
        return tiltakene.aapneHos(person);
    }

    /**
     * Alt hun har, går videre: til {@code til} der hun ser saken, ellers tilbake til stafettholderen uten ansvarlig. Den
     * nye spørres; hun har ikke sagt ja fordi noen andre sluttet.
     *
     * @param til null når ingen bestemt tar over
     */
    @Transactional
    public void overfoer(PersonId fra, PersonId til) {
        tiltakene.aapneHos(fra).forEach(t -> overfoer(t, fra, til));
    }

    /** Som {@link #overfoer(PersonId, PersonId)}, for ett av dem; det hun ikke lenger har, er alt gått videre. */
    @Transactional
    public void overfoer(String tiltak, PersonId fra, PersonId til) {
        tiltakene.aapentHos(fra, UUID.fromString(tiltak)).ifPresent(t -> overfoer(t, fra, til));
    }

    private void overfoer(Tiltak t, PersonId fra, PersonId til) {
        Optional.ofNullable(til).flatMap(hun -> ansvarlige.hos(t.sakId(), hun)).ifPresentOrElse(hun -> tildeling.gi(t, hun, fra),
                () -> tildeling.slipp(t, "ansvarlig_sluttet", null));
    }
}
