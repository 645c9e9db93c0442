package no.stafett.stafettlogg.moete;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Tilhoerighet;
import no.stafett.stafettlogg.post.Skriverett;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leser møtene for den som ser saken. */
@Component
public class Moeteleser {

    private final Moeterett rett;
    private final Moeter moeter;
    private final Tilhoerighet tilhoerighet;
    private final Personer personer;
    private final Forretningsklokke klokke;

    Moeteleser(Moeterett rett, Moeter moeter, Tilhoerighet tilhoerighet, Personer personer, Forretningsklokke klokke) {
        this.rett = rett;
        this.moeter = moeter;
        this.tilhoerighet = tilhoerighet;
        this.personer = personer;
        this.klokke = klokke;
    }

    /** @param kommende det første først, også det som er avlyst @param tidligere det siste først */
    public record Oversikt(Sak sak, List<Moetebilde> kommende, List<Moetebilde> tidligere, boolean kanKalleInn) {

        /** null når ingen er planlagt. */
        public Moetebilde nestePlanlagte() {
            return kommende.stream().filter(b -> b.moete().erPlanlagt()).findFirst().orElse(null);
        }
    }

    /** Ett møte med alt som har skjedd med det, det siste først. */
    public record Ett(Sak sak, Moetebilde moete, List<Moetebilde.Hendt> historie) {
    }

    @Transactional(readOnly = true)
    public Oversikt iSak(SakId sakId, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        Map<Boolean, List<Moetebilde>> delt = bilder(sak, moeter.iSak(sakId), bruker).stream().collect(Collectors.partitioningBy(Moetebilde::kommer));
        List<Moetebilde> tidligere = new ArrayList<>(delt.get(false));
        tidligere.sort(Comparator.comparing(Moetebilde::start).reversed());
        return new Oversikt(sak, delt.get(true), tidligere, rett.kanKalleInn(sak, bruker));
    }

    @Transactional(readOnly = true)
    public Ett ett(SakId sakId, UUID id, Bruker bruker) {
        Sak sak = rett.krevInnsyn(sakId, bruker);
        Moete moete = moeter.finn(sakId, id).orElseThrow(FinnesIkke::new);
        return new Ett(sak, bilder(sak, List.of(moete), bruker).get(0), historie(moete));
    }

    /** Møtet som er i gang nå. */
    @Transactional(readOnly = true)
    public Optional<UUID> iGang(SakId sakId, Bruker bruker) {
        rett.krevInnsyn(sakId, bruker);
        return moeter.iSak(sakId).stream().filter(m -> m.erIGang(klokke.instant())).map(Moete::id).findFirst();
    }

    /** @throws no.stafett.tilgang.ManglerRolle når hun ser møtet, men ikke kan endre det */
    @Transactional(readOnly = true)
    public Moetebilde krevKanEndres(SakId sakId, UUID id, Bruker bruker) {
        Moetebilde moete = ett(sakId, id, bruker).moete();
        rett.krev(moete.kanEndres());
        return moete;
    }

    /** De som kan bes: alle som ser saken. */
    @Transactional(readOnly = true)
    public List<Tilhoerighet.Seer> kanBes(SakId sakId, Bruker bruker) {
        rett.krevKanKalleInn(sakId, bruker);
        return tilhoerighet.somSer(sakId);
    }

    private List<Moetebilde> bilder(Sak sak, List<Moete> alle, Bruker bruker) {
        Map<PersonId, String> navn = personer.navn(alle.stream().flatMap(m -> Stream.concat(Stream.of(m.innkaltAv()), hvem(m.felt()))).distinct().toList());
        Set<PersonId> seere = alle.isEmpty() ? Set.of() : tilhoerighet.somSer(sak.id()).stream().map(Tilhoerighet.Seer::person).collect(Collectors.toSet());
        Skriverett skriver = rett.skriver(sak, bruker);
        return alle.stream().map(m -> bilde(sak, m, rett.kanEndre(skriver, m, bruker), navn, seere, bruker)).toList();
    }

    private Moetebilde bilde(Sak sak, Moete m, boolean kanEndres, Map<PersonId, String> navn, Set<PersonId> seere, Bruker bruker) {
        List<Moetebilde.Bedt> bedte = m.deltakere().stream().map(d -> new Moetebilde.Bedt(d, navn.getOrDefault(d.person(), ""),
                m.svarteFoerFlytting(d), seere.contains(d.person()), d.person().equals(bruker.id())))
                .sorted(Comparator.comparing(Moetebilde.Bedt::navn)).toList();
        Instant naa = klokke.instant();
        return new Moetebilde(m, Moetebilde.lokal(m.felt().start()), Moetebilde.lokal(m.felt().slutt()), navn.getOrDefault(m.innkaltAv(), ""),
                m.felt().referent() == null ? null : navn.get(m.felt().referent()), bedte, m.kommer(naa), !m.felt().start().isAfter(naa),
                kanEndres, rett.kanSvare(sak, m, bruker));
    }

    private List<Moetebilde.Hendt> historie(Moete moete) {
        List<Moeter.Eldre> eldre = moeter.eldre(moete);
        Map<PersonId, String> navn = personer.navn(eldre.stream().flatMap(e -> Stream.concat(Stream.ofNullable(e.gjort().av()), hvem(e.felt())))
                .distinct().toList());
        List<Moetebilde.Hendt> historie = new ArrayList<>();
        Moetefelt etter = moete.felt();
        for (Moeter.Eldre e : eldre) {
            historie.add(new Moetebilde.Hendt(e.gjort().hendelse(), e.gjort().grunn(), navn.get(e.gjort().av()), Moetebilde.lokal(e.gjort().tid()),
                    e.felt(), e.felt().ulikt(etter), navnene(e.felt(), navn), navn.get(e.felt().referent()), tattUt(e, etter, navn)));
            etter = e.felt();
        }
        return historie;
    }

    private static List<Moetebilde.TattUt> tattUt(Moeter.Eldre e, Moetefelt etter, Map<PersonId, String> navn) {
        return e.bedte().stream().filter(d -> !etter.deltakere().contains(d.person()))
                .map(d -> new Moetebilde.TattUt(navn.getOrDefault(d.person(), ""), d.svar(), d.ord()))
                .sorted(Comparator.comparing(Moetebilde.TattUt::navn)).toList();
    }

    private static String navnene(Moetefelt felt, Map<PersonId, String> navn) {
        return Stream.concat(felt.deltakere().stream().map(p -> navn.getOrDefault(p, "")).sorted(), Stream.ofNullable(felt.andre()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<PersonId> hvem(Moetefelt felt) {
        return Stream.concat(Stream.ofNullable(felt.referent()), felt.deltakere().stream());
    }
}
