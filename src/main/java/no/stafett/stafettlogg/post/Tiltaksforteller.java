package no.stafett.stafettlogg.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.tilgang.Paalogget;
import no.stafett.tiltak.Hendelser;
import no.stafett.tiltak.Tiltakene;
import no.stafett.tiltak.Tiltakshistorie;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Det som skjer med tiltakene og planen utenom skjemaene som selv er innlegg. Står med id-er og koder; hva tiltaket heter, slås opp når det
 * leses. Alle som ser saken, ser tiltakene, så innleggene er for de samme.
 */
@Component
class Tiltaksforteller {

    /** Dette sier planen, evalueringen og referatet selv. Går en tjeneste ut i samme handling, sier de ikke det. */
    private static final Set<String> I_SKJEMAET = Set.of("lagt_til", "foreslaatt", "tatt_imot", "endret", "erstattet", "gjennomfoert", "fortsetter",
            "vurdert", "avsluttet");
    /** At saken sluttet, er innlegg nok. */
    private static final String MED_SAKEN = "saken_avsluttet";
    private static final Set<String> MED_GRUNN = Set.of("avvist", "gitt_fra_seg", "avsluttet", "gjennomfoert");

    private final Loggposter poster;
    private final Tiltakene tiltakene;
    private final Tiltakshistorie historie;
    private final Forretningsklokke klokke;

    Tiltaksforteller(Loggposter poster, Tiltakene tiltakene, Tiltakshistorie historie, Forretningsklokke klokke) {
        this.poster = poster;
        this.tiltakene = tiltakene;
        this.historie = historie;
        this.klokke = klokke;
    }

    /** Før noen skriver planen og evalueringen ut av skjemaet. */
    @EventListener
    @Order(1)
    void paa(SkjemaBesvart besvart) {
        if (Saksforteller.slag(besvart.skjemaId()) != null) {
            Fortelling.sierAltOmTiltakene();
        }
    }

    @EventListener
    void paa(Hendelser.TiltakEndret endret) {
        Fortelling fortelling = Fortelling.her();
        if (MED_SAKEN.equals(endret.hva()) || fortelling.harSagtAlt() && I_SKJEMAET.contains(endret.hva())) {
            return;
        }
        String grunn = MED_GRUNN.contains(endret.hva()) ? historie.sisteGrunn(endret.tiltakId(), endret.hva()).orElse("") : "";
        UUID samme = fortelling.innlegg().get(endret.tiltakId());
        if (samme == null) {
            fortelling.innlegg().put(endret.tiltakId(), legg(endret.sakId(), "vurdert".equals(endret.hva()) ? Loggslag.EVALUERING : Loggslag.TILTAK,
                    grunn, om(endret)));
        } else {
            poster.foeyTil(samme, endret.hva(), om(endret).get("person"), grunn);
        }
    }

    /** Målet, typen eller lovhenvisningen. */
    @EventListener
    void paa(Hendelser.PlanEndret endret) {
        legg(endret.sakId(), Loggslag.TILTAK, "", Map.of("plan", "endret"));
    }

    @EventListener
    void paa(Hendelser.PlanLagt lagt) {
        if (!Fortelling.her().harSagtAlt()) {
            legg(lagt.sakId(), Loggslag.TILTAK, "", Map.of("plan", "evalueres", "dato", lagt.evalueringsdato().toString()));
        }
    }

    private Map<String, Object> om(Hendelser.TiltakEndret endret) {
        Map<String, Object> fakta = new HashMap<>(Map.of("tiltak", endret.tiltakId().toString(), "hva", List.of(endret.hva())));
        if ("foreslaatt".equals(endret.hva())) {
            tiltakene.finn(endret.sakId(), endret.tiltakId()).map(t -> t.ansvar().person()).ifPresent(hun -> fakta.put("person", hun.toString()));
        }
        return fakta;
    }

    private UUID legg(SakId sakId, Loggslag slag, String grunn, Map<String, Object> fakta) {
        return poster.legg(new Loggposter.Innsatt(sakId, slag, klokke.idag(), grunn, fakta, null, false, Paalogget.person().orElse(null), klokke.instant()));
    }
}
