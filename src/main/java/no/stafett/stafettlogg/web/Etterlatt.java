package no.stafett.stafettlogg.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Oppgave;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svarvisning;
import no.stafett.skjema.Utkast;
import no.stafett.skjema.Utkastlager;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Det en person skrev, men ikke rakk å levere før oppgaven falt bort. Bare hun selv får se det; ingen tekst går tapt. */
@Component
class Etterlatt {
    private final Utkastlager utkast;
    private final SvarService skjemaer;
    private final Svarvisning visning;

    Etterlatt(Utkastlager utkast, SvarService skjemaer, Svarvisning visning) {
        this.utkast = utkast;
        this.skjemaer = skjemaer;
        this.visning = visning;
    }

    /** @param oppgave tittelen på oppgaven den ble skrevet i */
    record Tekst(String oppgave, LocalDateTime tid, List<Svarvisning.Besvart> felter) {
    }

    /** @param oppgaver sakens, utenom de skjermede */
    List<Tekst> iSak(SakId sakId, List<Oppgave> oppgaver, Bruker bruker, Locale språk) {
        Map<String, Oppgave> borte = oppgaver.stream().filter(o -> !o.erAapen())
                .collect(Collectors.toMap(Oppgave::id, Function.identity()));
        return utkast.iSak(sakId, bruker.id()).stream().filter(ett -> borte.containsKey(ett.oppgaveId()))
                .map(ett -> les(ett, borte.get(ett.oppgaveId()), språk)).filter(tekst -> !tekst.felter.isEmpty()).toList();
    }

    private Tekst les(Utkast ett, Oppgave oppgave, Locale språk) {
        JsonNode skjema = skjemaer.skjema(oppgave.definisjon(), ett.skjemaId());
        return new Tekst(oppgave.tittel(), LocalDateTime.ofInstant(ett.tid(), Forretningsklokke.NORGE),
                visning.les(skjema, ett.innhold(), JsonNodeFactory.instance.objectNode(), språk));
    }
}
