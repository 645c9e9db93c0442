package no.stafett.innsikt.maskin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.tilstand.Modelltilstand;
import no.stafett.prosess.tilstand.Stansedejobber;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Det programmet ikke har fått til i kommunen. Systemadministratoren ser saksnummeret og slaget, og ingenting av det saken handler om. */
@Service
public class Maskinfeil {

    private final JdbcClient sql;
    private final Stansedejobber jobber;
    private final Modelltilstand modeller;
    private final Enheter enheter;
    private final ApplicationEventPublisher hendelser;

    Maskinfeil(JdbcClient sql, Stansedejobber jobber, Modelltilstand modeller, Enheter enheter, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.jobber = jobber;
        this.modeller = modeller;
        this.enheter = enheter;
        this.hendelser = hendelser;
    }

    /** @param saksnummer null når jobben ikke hører til en sak @param modell null når den ikke hører til en modell @param sist null når ingen vet */
    public record Feil(String id, SakId sakId, String saksnummer, String modell, Instant sist, String slag) {
    }

    /** @param tjenester de som ville brukt modellen */
    public record Modellmangel(int nivaa, String hva, String detalj, List<String> tjenester) {
    }

    /** @param flere om det er flere enn dem som er med */
    public record Liste(List<Feil> feil, boolean flere) {
    }

    /** Det som har stanset i saker i kommunen, og det programmet gjør uten noen sak. */
    @Transactional(readOnly = true)
    public Liste stanset(String kommune) {
        Map<SakId, String> numre = new HashMap<>();
        Stansedejobber.Liste liste = jobber.i(kommune, saker -> egne(saker, numre));
        return new Liste(liste.jobber().stream().map(s -> new Feil(s.id(), s.sakId(), numre.get(s.sakId()), s.modell(), s.sist(), s.slag())).toList(), liste.flere());
    }

    /** saksmerke viser bare sakene i leserens kommune; sak_pkey. */
    private Set<SakId> egne(Set<SakId> saker, Map<SakId, String> numre) {
        Map<SakId, String> egne = new HashMap<>();
        sql.sql("select id, saksnummer from saksmerke where id = any(?)").param(saker.stream().map(SakId::verdi).toArray(UUID[]::new)).query(rs -> {
            egne.put(new SakId(rs.getObject(1, UUID.class)), rs.getString(2));
        });
        numre.putAll(egne);
        return egne.keySet();
    }

    /** Det samme som mangler for flere tjenester, er én feil. */
    public List<Modellmangel> modeller(String kommune) {
        Map<Modelltilstand.Mangel, List<String>> tjenester = new HashMap<>();
        for (String tjeneste : enheter.i(kommune).stream().map(Enhet::tjeneste).distinct().sorted().toList()) {
            modeller.mangler(List.of(kommune + "." + tjeneste, kommune))
                    .forEach(m -> tjenester.computeIfAbsent(m, n -> new ArrayList<>()).add(tjeneste));
        }
        return tjenester.entrySet().stream().map(e -> new Modellmangel(e.getKey().nivaa(), e.getKey().hva().name().toLowerCase(Locale.ROOT),
                e.getKey().detalj(), e.getValue())).sorted(Comparator.comparing(Modellmangel::nivaa).thenComparing(Modellmangel::hva)
                .thenComparing(Modellmangel::detalj)).toList();
    }

    /** Det som ikke lenger står, og det i andre kommuner, er ikke med. @return hvor mange som prøves igjen */
    @Transactional
    public int prøvIgjen(Collection<String> valgte, Bruker bruker) {
        List<Feil> gjort = stanset(bruker.kommune()).feil().stream().filter(f -> valgte.contains(f.id())).filter(f -> jobber.prøvIgjen(f.id())).toList();
        gjort.forEach(f -> hendelser.publishEvent(new JobbenProevesIgjen(f.sakId(), f.id(), List.of(), bruker.id())));
        if (!gjort.isEmpty()) {
            akuttrommene(jobber.prøvIgjenIAkuttrommene(bruker.kommune(), saker -> egne(saker, new HashMap<>())), bruker.id());
        }
        return gjort.size();
    }

    /** Det som står i akuttrommene, i alle kommunene. Gjøres av programmet selv; se {@link Romvakt}. */
    @Transactional
    public void prøvAkuttrommene() {
        akuttrommene(jobber.prøvIgjenIAkuttrommene("", saker -> saker), null);
    }

    private void akuttrommene(List<Stansedejobber.Igjen> igjen, PersonId av) {
        igjen.forEach(j -> hendelser.publishEvent(new JobbenProevesIgjen(j.sakId(), j.id(), JobbenProevesIgjen.AKUTT, av)));
    }
}
