package no.stafett.tiltak;

import java.util.List;
import java.util.Map;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/** Listene skjemaene velger fra: hvem som kan ha et tiltak, og tiltakene i planen. Tomme for den som ikke ser saken. */
@Component
public class Tiltaksvalg {

    public static final String ANSVARLIGE = "ansvarlige";
    public static final String TILTAK = "tiltak";
    private static final int LEDETEKST = 120;

    private final Tiltakene tiltakene;
    private final Ansvarlige ansvarlige;
    private final Sakstilgang tilgang;

    Tiltaksvalg(Tiltakene tiltakene, Ansvarlige ansvarlige, Sakstilgang tilgang) {
        this.tiltakene = tiltakene;
        this.ansvarlige = ansvarlige;
        this.tilgang = tilgang;
    }

    /** @return {@code ansvarlige} og {@code tiltak} */
    public Map<String, List<Map<String, String>>> til(SakId sakId, Bruker bruker) {
        if (!tilgang.kanSe(sakId, bruker)) {
            return Map.of(ANSVARLIGE, List.of(), TILTAK, List.of());
        }
        return Map.of(ANSVARLIGE, ansvarlige.iSak(sakId).stream().map(k -> valg(k.navn(), k.valg())).toList(),
                TILTAK, tiltakene.gjeldende(sakId).stream().map(t -> valg(kort(t.felt().tiltak()), t.id().toString())).toList());
    }

    private static String kort(String tekst) {
        return tekst.length() <= LEDETEKST ? tekst : tekst.substring(0, LEDETEKST - 1) + "…";
    }

    private static Map<String, String> valg(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
