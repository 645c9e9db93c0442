package no.stafett.prosess.tilstand;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * utenfor se, heller ikke av en feil (domenet §4.3). Det prøves igjen sammen med de andre.
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

    /** De første fem hundre, de eldste først. */
    public List<Stanset> alle() {
        List<Job> stanset = jobber.createJobQuery().noRetriesLeft().withException().orderByJobDuedate().asc().listPage(0, FLEST).stream()
                .filter(jobb -> !iAkuttrommet(jobb)).toList();
        Map<String, String> saker = saker(stanset);
        Map<String, Instant> tider = motor.createIncidentQuery().incidentType(FEILET).list().stream().filter(i -> i.getConfiguration() != null)
                .collect(Collectors.toMap(Incident::getConfiguration, i -> i.getIncidentTimestamp().toInstant(), (a, b) -> a));
        Map<String, String> navn = new HashMap<>();
        return stanset.stream().map(jobb -> new Stanset(jobb.getId(), Optional.ofNullable(saker.get(jobb.getProcessInstanceId())).map(SakId::av).orElse(null),
                jobb.getProcessDefinitionId() == null ? null : navn.computeIfAbsent(jobb.getProcessDefinitionId(), id -> modeller.getProcessDefinition(id).getName()),
                tider.get(jobb.getId()), slag(jobber.getJobExceptionStacktrace(jobb.getId())))).toList();
    }

    /** @return usant når den ikke lenger står */
    public boolean prøvIgjen(String id) {
        boolean staar = jobber.createJobQuery().jobId(id).noRetriesLeft().withException().count() == 1;
        if (staar) {
            jobber.setJobRetries(id, FORSOEK);
        }
        return staar;
    }

    /** Det ingen utenfor rommet ser, kan ingen utenfor heller be om; derfor følger det med når noe annet prøves. */
    public void prøvIgjenIAkuttrommene() {
        jobber.createJobQuery().noRetriesLeft().withException().listPage(0, FLEST).stream().filter(Stansedejobber::iAkuttrommet)
                .forEach(jobb -> jobber.setJobRetries(jobb.getId(), FORSOEK));
    }

    private static boolean iAkuttrommet(Job jobb) {
        return jobb.getProcessDefinitionKey() != null && jobb.getProcessDefinitionKey().startsWith(AKUTT);
    }

    private Map<String, String> saker(List<Job> alle) {
        Set<String> prosesser = alle.stream().map(Job::getProcessInstanceId).filter(id -> id != null).collect(Collectors.toSet());
        return prosesser.isEmpty() ? Map.of() : motor.createProcessInstanceQuery().processInstanceIds(prosesser).list().stream()
                .filter(p -> p.getBusinessKey() != null).collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
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
