package no.stafett.oppgave;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.skjema.Svarversjon;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Det som er svart tidligere i saken. Svar fra skjermede oppgaver er aldri med (domenets §4.3). */
@Component
public class Svarhistorikk {
    private final Oppgaverader oppgaver;
    private final Svararkiv arkiv;
    private final Svarvisning visning;
    private final Personer personer;
    private final JsonMapper json;

    Svarhistorikk(Oppgaverader oppgaver, Svararkiv arkiv, Svarvisning visning, Personer personer, JsonMapper json) {
        this.oppgaver = oppgaver;
        this.arkiv = arkiv;
        this.visning = visning;
        this.personer = personer;
        this.json = json;
    }

    /** Et besvart skjema til å lese. @param hvem den som leverte det, og den hun fylte ut for @param stroeket null når det står @param eldre slik det sto før, nyeste først */
    public record Besvart(UUID id, String tittel, String hvem, Levert levert, LocalDateTime tid, List<Svarvisning.Besvart> felter, Endret stroeket, List<Eldre> eldre) {
    }

    /** Navnene. @param paaVegneAv null når hun svarte for seg selv */
    public record Levert(String av, String paaVegneAv) {
    }

    /** At noen rettet eller strøk det. @param av navnet på henne */
    public record Endret(String av, LocalDateTime tid, String grunn) {
    }

    public record Eldre(Endret rettet, List<Svarvisning.Besvart> felter) {
    }

    /** Alt som er svart, nyeste først. */
    public List<Besvart> iSak(SakId sakId, Map<String, Object> valglister, Locale språk) {
        return iSak(sakId, oppgaver.iSak(sakId), valglister, språk);
    }

    /** Som over, når oppgavene alt er hentet. @param oppgavene sakens, utenom de skjermede */
    public List<Besvart> iSak(SakId sakId, List<Oppgave> oppgavene, Map<String, Object> valglister, Locale språk) {
        Set<String> åpne = oppgavene.stream().map(Oppgave::id).collect(Collectors.toSet());
        List<Svar> alle = arkiv.iSak(sakId).stream().filter(ett -> åpne.contains(ett.oppgaveId())).toList();
        return les(alle, arkiv.versjoner(sakId), json.valueToTree(valglister), språk);
    }

    /** Ett svar, med alt det har stått som. */
    public Besvart medHistorie(Svar ett, Locale språk) {
        return les(List.of(ett), arkiv.versjoner(ett.sakId()), json.createObjectNode(), språk).get(0);
    }

    /** Ett svar alene, for den som ikke ser resten. @param ett null gir ingen */
    public List<Besvart> bare(Svar ett, Locale språk) {
        return ett == null ? List.of() : les(List.of(ett), Map.of(), json.createObjectNode(), språk);
    }

    private List<Besvart> les(List<Svar> alle, Map<UUID, List<Svarversjon>> versjoner, JsonNode lister, Locale språk) {
        Map<PersonId, String> navn = personer.navn(alle.stream().flatMap(ett -> Stream.concat(Stream.of(ett.person()),
                Stream.concat(Stream.concat(Stream.ofNullable(ett.paaVegneAv()), Stream.ofNullable(ett.stand().strykning()).map(Svar.Strykning::av)),
                        versjoner.getOrDefault(ett.id(), List.of()).stream().map(Svarversjon::av)))).distinct().toList());
        return alle.stream().map(ett -> {
            Svarvisning.Lest lest = visning.les(ett, lister, språk);
            Svar.Strykning bort = ett.stand().strykning();
            Levert levert = new Levert(navn.getOrDefault(ett.person(), ""), navn.get(ett.paaVegneAv()));
            return new Besvart(ett.id(), lest.tittel(), visning.hvem(levert.av, levert.paaVegneAv, språk), levert, lokal(ett.tid()), lest.felter(),
                    bort == null ? null : new Endret(navn.getOrDefault(bort.av(), ""), lokal(bort.tid()), bort.grunn()),
                    versjoner.getOrDefault(ett.id(), List.of()).stream().map(v -> new Eldre(new Endret(navn.getOrDefault(v.av(), ""),
                            lokal(v.erstattet()), v.grunn()), visning.les(v.av(ett), lister, språk).felter())).toList());
        }).toList();
    }

    private static LocalDateTime lokal(Instant tid) {
        return LocalDateTime.ofInstant(tid, Forretningsklokke.NORGE);
    }
}
