package no.stafett.stafettlogg.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.samtykke.Samtykker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leser loggen for den som ser saken. */
@Component
public class Loggleser {

    /** Så mange innlegg får plass på én utskrift. */
    private static final int FLEST = 10_000;

    private final Saker saker;
    private final Loggposter poster;
    private final Skriveretter retter;
    private final Loggtekst tekst;
    private final Personer personer;

    Loggleser(Saker saker, Loggposter poster, Skriveretter retter, Loggtekst tekst, Personer personer) {
        this.saker = saker;
        this.poster = poster;
        this.retter = retter;
        this.tekst = tekst;
        this.personer = personer;
    }

    /** @param slag null for alle @param etter verdien siden før ga i {@code neste}; null for den første */
    public record Utvalg(Loggslag slag, String etter, int antall) {
    }

    /** @param neste null på siste side @param antall hvor mange det er av hvert slag i hele loggen @param rett det leseren kan skrive @param grenser det tjenestene ikke skal få vite; tomt for dem */
    public record Side(Sak sak, List<Logglinje> linjer, String neste, Map<String, Long> antall, Skriverett rett, List<Samtykker.Grense> grenser) {

        public long totalt() {
            return antall.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Slik det sto før @param av navnet på den som rettet */
    public record Eldre(int versjon, LocalDate dato, String tekst, boolean synligForForesatt, LocalDateTime erstattet, String av, String grunn) {
    }

    /** Ett innlegg med alt det har stått som, nyeste først. */
    public record Ett(Sak sak, Logglinje linje, List<Eldre> eldre) {
    }

    @Transactional(readOnly = true)
    public Side les(SakId sakId, Utvalg utvalg, Bruker bruker, Locale språk) {
        Sak sak = krev(sakId, bruker);
        Skriverett rett = retter.til(sak, bruker);
        List<Loggpost> funnet = poster.iSak(sakId, utvalg.slag(), Loggmerke.les(utvalg.etter()), utvalg.antall() + 1);
        boolean flere = funnet.size() > utvalg.antall();
        List<Loggpost> side = flere ? funnet.subList(0, utvalg.antall()) : funnet;
        return new Side(sak, linjer(sak, side, rett, bruker, språk),
                flere ? Loggmerke.etter(side.get(side.size() - 1)).skriv() : null, poster.antall(sakId), rett, retter.grenser(sak, bruker));
    }

    /** Hele loggen, nyeste først. */
    @Transactional(readOnly = true)
    public List<Logglinje> alle(SakId sakId, Bruker bruker, Locale språk) {
        return les(sakId, new Utvalg(null, null, FLEST), bruker, språk).linjer();
    }

    @Transactional(readOnly = true)
    public Ett ett(SakId sakId, UUID id, Bruker bruker, Locale språk) {
        Sak sak = krev(sakId, bruker);
        Loggpost post = poster.finn(sakId, id).orElseThrow(FinnesIkke::new);
        return new Ett(sak, linjer(sak, List.of(post), retter.til(sak, bruker), bruker, språk).get(0), eldre(Map.of(id, poster.versjoner(sakId, id))).get(id));
    }

    private List<Logglinje> linjer(Sak sak, List<Loggpost> poster, Skriverett rett, Bruker bruker, Locale språk) {
        Loggtekst.Oppslag alt = tekst.slåOpp(poster);
        return poster.stream().map(post -> tekst.les(post, alt, rett.kanEndre(post, bruker.id())
                || retter.kanEndre(sak, alt.svar(post), rett, bruker), språk)).toList();
    }

    /** Det de rettede innleggene i saken har stått som, etter innleggets id, nyeste først. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Eldre>> eldre(SakId sakId, Bruker bruker) {
        krev(sakId, bruker);
        return eldre(poster.versjoner(sakId));
    }

    private Map<UUID, List<Eldre>> eldre(Map<UUID, List<Loggversjon>> versjoner) {
        Map<PersonId, String> rettere = personer.navn(versjoner.values().stream().flatMap(List::stream).map(Loggversjon::av).distinct().toList());
        return versjoner.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, post -> post.getValue().stream().map(v -> new Eldre(v.versjon(),
                v.dato(), v.tekst(), v.synligForForesatt(), Loggtekst.lokal(v.erstattet()), rettere.getOrDefault(v.av(), ""), v.grunn())).toList()));
    }

    /** Sakene innlegget kan flyttes til: de andre der brukeren kan skrive slikt, nyeste først. */
    @Transactional(readOnly = true)
    public List<Sak> kanFlyttesTil(SakId fra, Loggslag slag, Bruker bruker, int antall) {
        List<Sak> andre = saker.synlige(bruker, antall).stream().filter(sak -> !sak.id().equals(fra)).toList();
        Map<SakId, Skriverett> hennes = retter.til(andre, bruker);
        return andre.stream().filter(sak -> hennes.get(sak.id()).slag().contains(slag)).toList();
    }

    private Sak krev(SakId sakId, Bruker bruker) {
        return saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
    }
}
