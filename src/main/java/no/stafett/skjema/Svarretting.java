package no.stafett.skjema;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.stafett.felles.PersonId;
import no.stafett.skjema.kontroll.Skjemakontroll;
import no.stafett.skjema.kontroll.Skjemaresultat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Retter et levert skjema, eller stryker det. Hvem som får, er avgjort før den spørres, og svaret er låst. */
@Service
public class Svarretting {

    private static final int LENGSTE_GRUNN = 500;

    private final Svararkiv arkiv;
    private final Utgitteskjemaer utgitte;
    private final Skjemakontroll kontroll;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Svarretting(Svararkiv arkiv, Utgitteskjemaer utgitte, Skjemakontroll kontroll, ApplicationEventPublisher hendelser, Clock klokke) {
        this.arkiv = arkiv;
        this.utgitte = utgitte;
        this.kontroll = kontroll;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /** @param versjon den som ble lest */
    public record Grunn(int versjon, String grunn, PersonId av) {
    }

    /** Skjemaet slik det ble svart i, uten feltene bare den som svarte, vet om. */
    public JsonNode skjema(Svar svar) {
        return Skjerming.åpent(utgitte.hent(svar.definisjonId(), svar.skjemaId()));
    }

    /** Øverste ledd i feltene som ikke kan rettes. */
    public Set<String> bundne(JsonNode skjema) {
        return Bindinger.av(skjema).noekler();
    }

    /** Alt som er skrevet med egne ord i svaret, også før det ble rettet. */
    public Set<String> tekster(Svar svar) {
        JsonNode skjema = skjema(svar);
        Set<String> tekster = new HashSet<>();
        Skjematre.tekster(skjema, svar.innhold(), tekster);
        arkiv.versjoner(svar.sakId()).getOrDefault(svar.id(), List.of()).forEach(v -> Skjematre.tekster(skjema, v.innhold(), tekster));
        return tekster;
    }

    /**
     * @param sendt hele svaret slik det skal stå; bundne felt kan utelates
     * @return svaret slik det står etterpå
     * @throws SvaretErRettet når det er rettet eller strøket siden det ble lest
     * @throws SvaretErUgyldig når skjemaet ikke godtar det, et bundet felt er endret, eller grunnen mangler
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Svar rett(Svar svar, JsonNode sendt, Grunn hvorfor) {
        krevSomLest(svar, hvorfor);
        JsonNode nytt = kontroller(svar, sendt, feilIGrunnen(hvorfor.grunn()));
        if (nytt.equals(svar.innhold())) {
            return svar;
        }
        arkiv.rett(svar, nytt, spor(hvorfor));
        hendelser.publishEvent(new SvarRettet(svar.sakId(), svar.id(), svar.stand().versjon() + 1));
        return arkiv.hent(svar.id());
    }

    /** Den det ble levert i; det som ble skrevet i den samme, kom av det. */
    public String handling(Svar svar) {
        return arkiv.handling(svar.id());
    }

    /** Svaret gjaldt en annen sak. Det saken gikk videre på, står igjen; alt som er skrevet, er borte. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stryk(Svar svar, Grunn hvorfor) {
        krevSomLest(svar, hvorfor);
        krev(feilIGrunnen(hvorfor.grunn()));
        JsonNode skjema = skjema(svar);
        arkiv.stryk(svar, Bindinger.av(skjema).koder(skjema, svar.innhold()), spor(hvorfor));
        hendelser.publishEvent(new SvarStroeket(svar.sakId(), svar.id()));
    }

    private JsonNode kontroller(Svar svar, JsonNode sendt, List<Feltfeil> galt) {
        if (!sendt.isObject()) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("", "feil_type")));
        }
        JsonNode skjema = skjema(svar);
        Bindinger bundet = Bindinger.av(skjema);
        ObjectNode hele = bundet.fyll(svar.innhold(), sendt);
        Skjemaresultat resultat = kontroll.kontroller(skjema, hele, Map.of());
        List<Feltfeil> feil = new ArrayList<>(galt);
        feil.addAll(bundet.brudd(svar.innhold(), hele));
        resultat.feil().stream().filter(f -> !bundet.gjelder(f) && !erUendret(f, svar.innhold(), hele)).forEach(feil::add);
        krev(feil);
        return arkiv.somLagret(bundet.behold(svar.innhold(), resultat.svar()));
    }

    /** Det som var i orden da det ble levert, er det ennå, selv om en dato siden er passert. */
    private static boolean erUendret(Feltfeil feil, JsonNode foer, JsonNode sendt) {
        String peker = feil.sti().isEmpty() ? "" : "/" + feil.sti().replace("[", "/").replace("]", "").replace(".", "/");
        JsonNode sto = foer.at(peker);
        return !peker.isEmpty() && !sto.isMissingNode() && !sto.isNull() && sto.equals(sendt.at(peker));
    }

    private static void krevSomLest(Svar svar, Grunn hvorfor) {
        if (svar.erStroeket() || svar.stand().versjon() != hvorfor.versjon()) {
            throw new SvaretErRettet();
        }
    }

    private static List<Feltfeil> feilIGrunnen(String grunn) {
        return grunn == null || grunn.isBlank() ? List.of(Feltfeil.av("grunn", "paakrevd"))
                : grunn.strip().length() > LENGSTE_GRUNN ? List.of(Feltfeil.av("grunn", "for_lang", LENGSTE_GRUNN)) : List.of();
    }

    private static void krev(List<Feltfeil> feil) {
        if (!feil.isEmpty()) {
            throw new SvaretErUgyldig(feil);
        }
    }

    private Svar.Strykning spor(Grunn hvorfor) {
        return new Svar.Strykning(klokke.instant(), hvorfor.av(), hvorfor.grunn().strip());
    }
}
