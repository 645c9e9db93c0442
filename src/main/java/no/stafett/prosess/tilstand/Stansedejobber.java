package no.stafett.prosess.tilstand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.stafett.felles.SakId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Det motoren skulle gjort, og har gitt opp etter alle forsøkene. Det som hører til et akuttrom, er aldri med: at rommet finnes, skal ingen
 * utenfor se, heller ikke av en feil (domenet §4.3). Det prøves igjen sammen med de andre, og hver time.
 */
@Component
public class Stansedejobber {

    private static final int FLEST = 500;
    /** Etter det prøver motoren igjen med et minutt mellom, som første gang. */
    private static final int FORSOEK = 3;
    private static final String AKUTT = "akutt";
    private static final String FEILET = "failedJob";
    /** Navnet på unntaket, og aldri meldingen: den kan ha noe fra saken i seg. */
    private static final Pattern UNNTAK = Pattern.compile("(?m)^(?:Caused by: )?((?:[a-z_0-9]+\\.)+[A-Z]\\w*(?:\\$\\w+)*)(?::|$)");

    private final ManagementService jobber;
    private final RuntimeService motor;
    private final RepositoryService modeller;

    Stansedejobber(ManagementService jobber, RuntimeService motor, RepositoryService modeller) {
        this.jobber = jobber;
        this.motor = motor;
        this.modeller = modeller;
    }

    /**
     * @param sakId null når den ikke hører til en sak
     * @param modell navnet på modellen; null når den ikke hører til en
     * @param sist  når den sist ble forsøkt; null når ingen vet
     * @param slag  navnet på feilen innerst, uten pakken; aldri det den sa
     */
    public record Stanset(String id, SakId sakId, String modell, Instant sist, String slag) {
    }

    /** @param flere om det er flere enn dem som er med */
    public record Liste(List<Stanset> jobber, boolean flere) {
    }

    /** Det som prøves igjen i et akuttrom. */
    public record Igjen(String id, SakId sakId) {
    }

    private record Funnet(Job jobb, SakId sakId) {

        /** Det som ikke er en del av en prosess, er programmets eget og alles; ellers er den kommunens når saken eller modellen er det. */
        private boolean erI(String kommune, Set<SakId> egne) {
            String eier = jobb.getTenantId();
            return sakId != null ? egne.contains(sakId) : eier == null ? jobb.getProcessInstanceId() == null : eier.equals(kommune) || eier.startsWith(kommune + ".");
        }
    }

    /**
     * De første fem hundre i kommunen, de eldste først, hvor mange andre kommuner enn har.
     *
     * @param egne de av sakene som er kommunens
     */
    public Liste i(String kommune, UnaryOperator<Set<SakId>> egne) {
        return i(kommune, egne, FLEST);
    }

    Liste i(String kommune, UnaryOperator<Set<SakId>> egne, int flest) {
        List<Funnet> funnet = finn(kommune, egne, jobb -> !iAkuttrommet(jobb), flest + 1);
        Map<String, Instant> tider = motor.createIncidentQuery().incidentType(FEILET).list().stream().filter(i -> i.getConfiguration() != null)
                .collect(Collectors.toMap(Incident::getConfiguration, i -> i.getIncidentTimestamp().toInstant(), (a, b) -> a));
        Map<String, String> navn = new HashMap<>();
        return new Liste(funnet.stream().limit(flest).map(f -> new Stanset(f.jobb.getId(), f.sakId,
                f.jobb.getProcessDefinitionId() == null ? null : navn.computeIfAbsent(f.jobb.getProcessDefinitionId(), id -> modeller.getProcessDefinition(id).getName()),
                tider.get(f.jobb.getId()), slag(jobber.getJobExceptionStacktrace(f.jobb.getId())))).toList(), funnet.size() > flest);
    }

    /** Sider til det er nok: kommunens grense nås av kommunens egne. */
    private List<Funnet> finn(String kommune, UnaryOperator<Set<SakId>> egne, Predicate<Job> hvilke, int flest) {
        List<Funnet> funnet = new ArrayList<>();
        List<Job> side = side(0);
        for (int fra = side.size(); !side.isEmpty() && funnet.size() < flest; fra += side.size()) {
            List<Job> valgte = side.stream().filter(hvilke).toList();
            Map<String, SakId> saker = saker(valgte);
            Set<SakId> mine = egne.apply(Set.copyOf(saker.values()));
            valgte.stream().map(jobb -> new Funnet(jobb, jobb.getProcessInstanceId() == null ? null : saker.get(jobb.getProcessInstanceId()))).filter(f -> f.erI(kommune, mine)).forEach(funnet::add);
            side = side(fra);
        }
        return funnet;
    }

    private List<Job> side(int fra) {
        return jobber.createJobQuery().noRetriesLeft().withException().orderByJobDuedate().asc().orderByJobId().asc().listPage(fra, FLEST);
    }

    /** @return usant når den ikke lenger står */
    public boolean prøvIgjen(String id) {
        boolean staar = jobber.createJobQuery().jobId(id).noRetriesLeft().withException().count() == 1;
        if (staar) {
            jobber.setJobRetries(id, FORSOEK);
        }
        return staar;
    }

    /** Det ingen utenfor rommet ser, kan ingen utenfor heller be om; derfor følger det med når noe annet i kommunen prøves. */
    public List<Igjen> prøvIgjenIAkuttrommene(String kommune, UnaryOperator<Set<SakId>> egne) {
        List<Funnet> funnet = finn(kommune, egne, Stansedejobber::iAkuttrommet, Integer.MAX_VALUE);
        funnet.forEach(f -> jobber.setJobRetries(f.jobb.getId(), FORSOEK));
        return funnet.stream().map(f -> new Igjen(f.jobb.getId(), f.sakId)).toList();
    }

    private static boolean iAkuttrommet(Job jobb) {
        return jobb.getProcessDefinitionKey() != null && jobb.getProcessDefinitionKey().startsWith(AKUTT);
    }

    private Map<String, SakId> saker(List<Job> alle) {
        Set<String> prosesser = alle.stream().map(Job::getProcessInstanceId).filter(id -> id != null).collect(Collectors.toSet());
        return prosesser.isEmpty() ? Map.of() : motor.createProcessInstanceQuery().processInstanceIds(prosesser).list().stream()
                .filter(p -> p.getBusinessKey() != null).collect(Collectors.toMap(ProcessInstance::getId, p -> SakId.av(p.getBusinessKey())));
    }

    static String slag(String sporing) {
        String innerst = "";
        Matcher unntak = UNNTAK.matcher(sporing == null ? "" : sporing);
        while (unntak.find()) {
            innerst = unntak.group(1);
        }
        return innerst.substring(Math.max(innerst.lastIndexOf('.'), innerst.lastIndexOf('$')) + 1);
    }
}
