package no.stafett.stafettlogg.svar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.SakId;
import no.stafett.sak.Avklaringer;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svarretting;
import no.stafett.skjema.Svarvisning;
import no.stafett.stafettlogg.post.Skjemaposter;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.TiltakService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tar det et annet barn sto med, ut av saken: til saken det hører hjemme i, og bort fra alt skjemaet førte til her. */
@Component
class Bortfoering {

    /** Valg fra lister lagres som id-er, som ikke sier noe i en annen sak. */
    private static final Pattern MED_ID = Pattern.compile("(?m)^.*[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}.*\\R?");

    private final Svarretting retting;
    private final Svarvisning visning;
    private final Avklaringer avklaringer;
    private final TiltakService tiltak;
    private final Skjemaposter poster;

    Bortfoering(Svarretting retting, Svarvisning visning, Avklaringer avklaringer, TiltakService tiltak, Skjemaposter poster) {
        this.retting = retting;
        this.visning = visning;
        this.avklaringer = avklaringer;
        this.tiltak = tiltak;
        this.poster = poster;
    }

    List<UUID> tilNotat(Svar svar, SakId til, String opplysninger, Bruker bruker, Locale språk) {
        Svarvisning.Lest lest = visning.les(svar, JsonNodeFactory.instance.objectNode(), språk);
        String tekst = Stream.concat(Stream.of(lest.tittel()), lest.felter().stream().map(f -> f.ledetekst() + "\n" + MED_ID.matcher(f.verdi()).replaceAll("").strip())
                .filter(felt -> !felt.endsWith("\n"))).collect(Collectors.joining("\n\n"));
        return poster.tilNotat(til, svar, tekst, opplysninger, bruker.id());
    }

    /** Beslutningen, datoene og nivåene står; ordene er borte, og tiltakene som kom av dem, er slutt. */
    void ryddI(Svar svar, Bruker bruker) {
        Set<String> ordene = retting.tekster(svar);
        avklaringer.taBortBegrunnelse(svar.sakId(), svar.oppgaveId(), ordene);
        String handling = retting.handling(svar);
        tiltak.taUt(svar.sakId(), ordene, handling);
        poster.stroeket(svar, ordene, handling, bruker.id());
    }
}
