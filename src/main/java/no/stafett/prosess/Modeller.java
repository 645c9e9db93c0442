package no.stafett.prosess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** De publiserte modellene. En publisert modell endres aldri, så alt som leses, kan huskes. */
@Component
public class Modeller {

    private static final int FLEST = 1000;

    private final RepositoryService motor;
    private final Beslutninger tabeller;
    private final Map<String, Modell> lest = new ConcurrentHashMap<>();
    private final Map<String, String> skjemaer = new ConcurrentHashMap<>();

    Modeller(RepositoryService motor, Beslutninger tabeller) {
        this.motor = motor;
        this.tabeller = tabeller;
    }

    /**
     * Publiserer en hel pakke i én operasjon.
     *
     * @param leietaker kommune eller kommune.tjeneste; null for felles
     * @return motorens id for publiseringen
     */
    public String publiser(String navn, String leietaker, Map<String, byte[]> filer) {
        DeploymentBuilder pakke = motor.createDeployment().name(navn).source("stafett");
        if (leietaker != null) {
            pakke.tenantId(leietaker);
        }
        filer.forEach((fil, innhold) -> pakke.addString(fil, new String(innhold, StandardCharsets.UTF_8)));
        String id = pakke.deployWithResult().getId();
        tabeller.glem();
        return id;
    }

    /** Nyeste modell av prosessen hos den første av leietakerne som har en; tom liste i forsøket er felles. */
    public Optional<Modell> finnNyeste(String prosess, List<String> leietakere) {
        return Stream.concat(leietakere.stream().map(l -> nyeste(prosess, l)), Stream.of(nyeste(prosess, null)))
                .flatMap(Optional::stream).findFirst();
    }

    /** Den som gjelder av hver prosess: nyeste modell hos den første av leietakerne som har en, ellers den felles. Én spørring. */
    public List<Modell> gjeldende(List<String> leietakere) {
        Map<String, ProcessDefinition> funnet = new LinkedHashMap<>();
        motor.createProcessDefinitionQuery().latestVersion().tenantIdIn(leietakere.toArray(String[]::new))
                .includeProcessDefinitionsWithoutTenantId().listPage(0, FLEST)
                .forEach(d -> funnet.merge(d.getKey(), d, (a, b) -> plass(a, leietakere) <= plass(b, leietakere) ? a : b));
        return funnet.values().stream().map(d -> hent(d.getId())).toList();
    }

    private static int plass(ProcessDefinition definisjon, List<String> leietakere) {
        return definisjon.getTenantId() == null ? leietakere.size() : leietakere.indexOf(definisjon.getTenantId());
    }

    public Modell hent(String definisjonId) {
        return lest.computeIfAbsent(definisjonId, id -> les(motor.getProcessDefinition(id)));
    }

    /** Skjemaet slik det ble publisert sammen med modellen. */
    public String skjema(String definisjonId, String skjemaId) {
        return skjemaer.computeIfAbsent(definisjonId + "/" + skjemaId,
                noekkel -> lesFil(motor.getProcessDefinition(definisjonId).getDeploymentId(), skjemaId + ".form"));
    }

    private Optional<Modell> nyeste(String prosess, String leietaker) {
        var spoerring = motor.createProcessDefinitionQuery().processDefinitionKey(prosess).latestVersion();
        ProcessDefinition funnet = (leietaker == null ? spoerring.withoutTenantId() : spoerring.tenantIdIn(leietaker))
                .singleResult();
        return Optional.ofNullable(funnet).map(d -> hent(d.getId()));
    }

    private Modell les(ProcessDefinition d) {
        String bpmn = lesFil(d.getDeploymentId(), d.getResourceName());
        return new Modell(d.getId(), d.getKey(), d.getVersion(), d.getTenantId(), d.getName(),
                Modelleser.trinn(Bpmn.readModelFromStream(
                        new java.io.ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))), bpmn);
    }

    private String lesFil(String publisering, String fil) {
        try (InputStream inn = motor.getResourceAsStream(publisering, fil)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
