package no.stafett.sak.angre;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.prosess.Tilbakefoering;
import no.stafett.sak.Grunnlagene;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Fører saken tilbake til beslutningen: raden, vurderingen, motoren, det de andre modulene gjorde, og forslaget. Den som kaller, har
 * låst saken og spurt om lov, i den samme transaksjonen.
 */
@Component
public class Tilbakevei {

    private final Nivaabeslutninger beslutninger;
    private final Grunnlagene grunnlagene;
    private final Tilbakefoering motor;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Tilbakevei(Nivaabeslutninger beslutninger, Grunnlagene grunnlagene, Tilbakefoering motor, ApplicationEventPublisher hendelser,
            Forretningsklokke klokke) {
        this.beslutninger = beslutninger;
        this.grunnlagene = grunnlagene;
        this.motor = motor;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** Trinnet beslutningen ble tatt på, og det det viste. */
    public record Trinn(String id, String forslag, String rad) {
    }

    /** @throws Tilbakefoering.VeienTilbakeErStengt når modellen som gjelder nå, ikke har trinnet, eller saken gikk videre i det samme */
    public void gaa(Nivaabeslutning beslutning, Trinn trinn, String grunn, PersonId av) {
        beslutninger.angre(beslutning, grunn, av, klokke.instant());
        giTilbakeVurderingen(beslutning);
        motor.tilBeslutningen(beslutning.sakId(), new Tilbakefoering.Vei(beslutning.til(), beslutning.fra(), trinn.id()), verdier(beslutning, trinn));
        hendelser.publishEvent(new BeslutningAngret(beslutning.sakId(), beslutning.id(), beslutning.skift(), beslutning.avgjort(),
                beslutning.flyttet(), av));
        // Til slutt: gir noe av det som skjedde nå, et forslag, er det fortsatt dette beslutningen svarer på.
        beslutninger.foreslaaIgjen(beslutning, klokke.instant());
    }

    private void giTilbakeVurderingen(Nivaabeslutning beslutning) {
        Map<String, Object> da = beslutning.grunnlag();
        grunnlagene.giTilbakeVurderingen(beslutning.sakId(), (String) da.get("samletVurdering"), (Integer) da.get("antallTjenester"),
                Objects.requireNonNullElse((String) da.get("ipRett"), "nei"));
    }

    private static Map<String, Object> verdier(Nivaabeslutning beslutning, Trinn trinn) {
        Map<String, Object> verdier = new HashMap<>(beslutning.grunnlag());
        verdier.put("forslag", trinn.forslag());
        verdier.put("rad", trinn.rad());
        return verdier;
    }
}
