package no.stafett.samtykke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Saker;
import no.stafett.samtykke.Samtykkevurdering.Saksbilde;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Døren inn for andre tjenester: den åpnes bare med et gyldig samtykke som omfatter tjenesten. */
@Component
class Tjenestedoer {

    /** Den har ingen enhet i noen tjeneste, og må nevnes i samtykket eller en lovhjemmel som alle andre. */
    static final String KOORDINERENDE_ENHET = "ke";

    /** Domenets §4.2: først her samarbeider flere tjenester. */
    private static final int FLERE_TJENESTER = 2;

    private final Samtykkevurdering vurdering;
    private final Saker saker;
    private final Enheter enheter;
    private final Erklaeringer erklaeringer;
    private final Forretningsklokke klokke;

    Tjenestedoer(Samtykkevurdering vurdering, Saker saker, Enheter enheter, Erklaeringer erklaeringer, Forretningsklokke klokke) {
        this.vurdering = vurdering;
        this.saker = saker;
        this.enheter = enheter;
        this.erklaeringer = erklaeringer;
        this.klokke = klokke;
    }

    /**
     * @param felt feltet enheten ble valgt i
     * @throws SvaretErUgyldig når enheten ikke finnes i sakens kommune
     * @throws Deling.SamtykkeMangler når samtykket ikke omfatter tjenesten i dag
     */
    Enhet krevAapen(SakId sakId, EnhetId id, String felt) {
        Enhet enhet = finn(sakId, id, felt);
        krevAapen(sakId, enhet);
        return enhet;
    }

    /** En enhet i sakens egen tjeneste får saken uten nytt samtykke. */
    void krevAapenForOvergang(SakId sakId, EnhetId id) {
        Enhet ny = finn(sakId, id, "nyEnhet");
        if (!ny.tjeneste().equals(enheter.hent(saker.hent(sakId).enhet()).tjeneste())) {
            krevAapen(sakId, ny);
        }
    }

    boolean erAapen(SakId sakId, EnhetId id) {
        return erAapen(sakId, enheter.hent(id).tjeneste());
    }

    boolean erAapen(SakId sakId, String tjeneste) {
        return vurdering.gjelder(sakId, tjeneste, klokke.idag());
    }

    /** Om enheten kan slippes inn i dag. */
    boolean kanAapnesFor(SakId sakId, EnhetId id) {
        return erEgenEnhet(sakId, id) || erAapen(sakId, id);
    }

    /** Bare enheten saken hører til, trenger ikke noe samtykke: den andre barnehagen har ikke mer å gjøre med saken enn skolen har. */
    boolean erEgenEnhet(SakId sakId, EnhetId id) {
        return saker.hent(sakId).enhet().equals(id);
    }

    /** Om saken er på et nivå der andre tjenester kan bes inn. */
    boolean harFlereTjenester(SakId sakId) {
        return saker.hent(sakId).nivaa() >= FLERE_TJENESTER;
    }

    /** De av enhetene som kan slippes inn i dag, alle i sakens kommune. Like mange spørringer hvor mange de enn er. */
    Set<EnhetId> aapneBlant(SakId sakId, Collection<EnhetId> ider) {
        if (ider.isEmpty()) {
            return Set.of();
        }
        Saksbilde bilde = vurdering.bilde(sakId);
        Map<String, Boolean> aapne = new HashMap<>();
        return enheter.i(bilde.sak().kommune()).stream().filter(e -> ider.contains(e.id())).filter(e -> e.id().equals(bilde.sak().enhet())
                || aapne.computeIfAbsent(e.tjeneste(), t -> vurdering.gjelder(bilde, t, klokke.idag()))).map(Enhet::id).collect(Collectors.toSet());
    }

    /** Det første øyeblikket den er lukket igjen, midnatt norsk tid; tom når ingen slutt er kjent. */
    Optional<Instant> lukkes(SakId sakId, EnhetId id) {
        return lukkes(sakId, enheter.hent(id).tjeneste());
    }

    Optional<Instant> lukkes(SakId sakId, String tjeneste) {
        return vurdering.slutter(sakId, tjeneste, klokke.idag())
                .map((LocalDate dag) -> dag.atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    /** Skriver ned hva hver tjeneste kan lese om, og om noen kan det, slik samtykkene er nå, med når det slutter. */
    void førOmfang(SakId sakId) {
        Samtykkevurdering.Saksbilde bilde = vurdering.bilde(sakId);
        erklaeringer.settOmfang(sakId, vurdering.omfang(bilde));
        erklaeringer.settStand(sakId, vurdering.stand(bilde));
    }

    private void krevAapen(SakId sakId, Enhet enhet) {
        if (!erAapen(sakId, enhet.id())) {
            throw new Deling.SamtykkeMangler(enhet.tjeneste());
        }
    }

    private Enhet finn(SakId sakId, EnhetId id, String felt) {
        return enheter.finn(id, saker.hent(sakId).kommune())
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av(felt, "ukjent_enhet"))));
    }
}
