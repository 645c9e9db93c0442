package no.stafett.tiltak;

import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.skjema.Svar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Evalueringen slik den ble skrevet i møtet: hvert tiltak for seg, og hva de til sammen sier om runden. */
@Component
class Evalueringslesing {

    /** Så mye av tiltaket får plass i evalueringen når det skrives og ikke velges. */
    private static final int PLASS = 300;

    private final Planer planer;
    private final Tiltakene tiltakene;
    private final Tiltaksarbeid arbeid;
    private final Tiltakshistorie historie;
    private final Forretningsklokke klokke;

    Evalueringslesing(Planer planer, Tiltakene tiltakene, Tiltaksarbeid arbeid, Tiltakshistorie historie, Forretningsklokke klokke) {
        this.planer = planer;
        this.tiltakene = tiltakene;
        this.arbeid = arbeid;
        this.historie = historie;
        this.klokke = klokke;
    }

    void les(Svar svar, int nivaa, String samletVurdering) {
        for (JsonNode rad : svar.innhold().path("tiltaksvurdering")) {
            Vurdering vurdering = new Vurdering(Radlesing.tekst(rad, "gjennomfoert"), Radlesing.tekst(rad, "effekt"),
                    Radlesing.tekst(rad, "videre"), Radlesing.tekst(rad, "kommentar"));
            if (!vurdering.erTom()) {
                tiltaket(svar.sakId(), rad).ifPresent(t -> arbeid.vurder(t, vurdering));
            }
        }
        UUID evaluering = planer.evaluer(svar.sakId(), nivaa, samletVurdering, klokke.instant());
        Vurdering.Utfall.av(historie.samleTil(svar.sakId(), evaluering)).ifPresent(utfall -> planer.settTiltaksutfall(evaluering, utfall));
    }

    /** Det som ble valgt; ellers det som heter akkurat det som ble skrevet. */
    private Optional<Tiltak> tiltaket(SakId sakId, JsonNode rad) {
        String valgt = Radlesing.tekst(rad, "tiltaket");
        String skrevet = Radlesing.tekst(rad, "tiltak");
        return tiltakene.gjeldende(sakId).stream().filter(t -> valgt != null ? t.id().toString().equals(valgt)
                : skrevet != null && Tiltaksfelt.likt(kort(t.felt().tiltak()), kort(skrevet))).findFirst();
    }

    private static String kort(String tekst) {
        return tekst.substring(0, Math.min(PLASS, tekst.length()));
    }
}
