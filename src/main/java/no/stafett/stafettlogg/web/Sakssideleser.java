package no.stafett.stafettlogg.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Sakskortleser;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.sak.Nivaaendring;
import no.stafett.sak.Nivaaendringer;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import no.stafett.tiltak.Planer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Setter sammen sakssiden for den som får se saken. */
@Component
class Sakssideleser {
    private final Saker saker;
    private final Loep loep;
    private final Innhold innhold;
    private final Personer personer;
    private final JsonMapper json;

    Sakssideleser(Saker saker, Loep loep, Innhold innhold, Personer personer, JsonMapper json) {
        this.saker = saker;
        this.loep = loep;
        this.innhold = innhold;
        this.personer = personer;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Saksside les(SakId id, Bruker bruker, Locale språk) {
        Sak sak = krev(id, bruker);
        List<Saksside.Skift> historie = loep.endringer.iSak(id).stream().map(this::skift).toList();
        Fremdrift fremdrift = modell(sak).map(m -> Fremdrift.av(m, loep.oppgaver.iSak(id), sak.erAapen(), loep.klokke.idag())).orElse(null);
        String merker = fremdrift == null ? "{}" : json.writeValueAsString(Map.of("gjort", fremdrift.gjort(), "naa", fremdrift.naa()));
        Optional<Saksside.Skift> siste = historie.isEmpty() ? Optional.empty() : Optional.of(historie.get(historie.size() - 1));
        return new Saksside(sak, innhold.kort.les(sak), fremdrift, merker, siste.filter(s -> s.fra() != null).orElse(null),
                nyesteFørst(historie),
                innhold.planer.gjeldende(id), saker.foresatte(id), innhold.deltakere.iSak(id),
                innhold.svar.iSak(id, Map.of(), språk), innhold.etterlatt.iSak(id, bruker, språk));
    }

    /** Diagrammet til modellen saken kjører på. */
    @Transactional(readOnly = true)
    String diagram(SakId id, Bruker bruker) {
        return modell(krev(id, bruker)).map(Modell::bpmn).orElseThrow(FinnesIkke::new);
    }

    Sak krev(SakId id, Bruker bruker) {
        return saker.finnSynlig(id, bruker).orElseThrow(FinnesIkke::new);
    }

    private static List<Saksside.Skift> nyesteFørst(List<Saksside.Skift> historie) {
        List<Saksside.Skift> snudd = new ArrayList<>(historie);
        Collections.reverse(snudd);
        return snudd;
    }

    private Optional<Modell> modell(Sak sak) {
        return Optional.ofNullable(sak.modell()).map(loep.modeller::hent);
    }

    private Saksside.Skift skift(Nivaaendring e) {
        String person = Optional.ofNullable(e.person()).flatMap(personer::finnNavn).orElse(null);
        return new Saksside.Skift(e.fra(), e.til(), LocalDate.ofInstant(e.tid(), Forretningsklokke.NORGE), e.rad(), e.forslag(),
                e.valgt(), e.begrunnelse(), person);
    }

    /** Hvor saken er, og hvordan den kom dit. */
    @Component
    record Loep(Arbeidsflate oppgaver, Nivaaendringer endringer, Modeller modeller, Forretningsklokke klokke) {
    }

    /** Det som står i saken. */
    @Component
    record Innhold(Sakskortleser kort, Svarhistorikk svar, Planer planer, Deltakere deltakere, Etterlatt etterlatt) {
    }
}
