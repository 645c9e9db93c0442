package no.stafett.oppgave;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Det som er svart tidligere i saken. Svar fra skjermede oppgaver er aldri med (domenets §4.3). */
@Component
public class Svarhistorikk {
    private final Arbeidsflate oppgaver;
    private final Svararkiv arkiv;
    private final Svarvisning visning;
    private final Personer personer;
    private final JsonMapper json;

    Svarhistorikk(Arbeidsflate oppgaver, Svararkiv arkiv, Svarvisning visning, Personer personer, JsonMapper json) {
        this.oppgaver = oppgaver;
        this.arkiv = arkiv;
        this.visning = visning;
        this.personer = personer;
        this.json = json;
    }

    /** Et besvart skjema til å lese. */
    public record Besvart(String tittel, String hvem, LocalDateTime tid, List<Svarvisning.Besvart> felter) {
    }

    /** Alt som er svart, nyeste først. */
    public List<Besvart> iSak(SakId sakId, Map<String, Object> valglister, Locale språk) {
        Set<String> åpne = oppgaver.iSak(sakId).stream().map(Oppgave::id).collect(Collectors.toSet());
        List<Svar> alle = arkiv.iSak(sakId).stream().filter(ett -> åpne.contains(ett.oppgaveId())).toList();
        Map<PersonId, String> navn = personer.navn(alle.stream().map(Svar::person).distinct().toList());
        JsonNode lister = json.valueToTree(valglister);
        return alle.stream().map(ett -> les(ett, navn.getOrDefault(ett.person(), ""), lister, språk)).toList();
    }

    /** Ett svar alene, for den som ikke ser resten. @param ett null gir ingen */
    public List<Besvart> bare(Svar ett, Locale språk) {
        return ett == null ? List.of() : List.of(les(ett, personer.navn(List.of(ett.person())).getOrDefault(ett.person(), ""), json.valueToTree(Map.of()), språk));
    }

    private Besvart les(Svar ett, String hvem, JsonNode lister, Locale språk) {
        Svarvisning.Lest lest = visning.les(ett, lister, språk);
        return new Besvart(lest.tittel(), hvem, LocalDateTime.ofInstant(ett.tid(), Forretningsklokke.NORGE), lest.felter());
    }
}
