package no.stafett.prosess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.prosess.tilstand.MotorenSaNei;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** De publiserte modellene. En publisert modell endres aldri, så alt som leses, kan huskes. */
@Component
public class Modeller {

    /** Den som må si ja før motoren tar imot noe, uansett hvem som ber om det: porten foran motoren. */
    public interface Vakt {

        /**
         * @param leietaker null for den felles pakken
         * @return faste koder for det som er i veien; tom når alt kan publiseres
         */
        List<String> innvendinger(String navn, String leietaker, Map<String, byte[]> filer);
    }

    /**
     * Den som vet hvilken publisering som gjelder. Motoren kjenner bare den nyeste utgaven av hver modell og hver tabell for seg, også av dem den siste
     * publiseringen ikke har; det som er trukket eller rullet tilbake, ville stått.
     */
    public interface Bok {

        /** Nøkkelen til den felles. */
        String FELLES = "";

        /** @return motorens id for publiseringen som gjelder, etter leietaker; en som ikke har noe eget, er ikke med */
        Map<String, String> gjelder();

        /** Som {@link #gjelder()}, bare for disse. */
        Map<String, String> gjelder(Collection<String> leietakere);
    }

    private final RepositoryService motor;
    private final Beslutninger tabeller;
    private final Bok bok;
    private final Map<String, Modell> lest = new ConcurrentHashMap<>();
    private final Map<String, String> skjemaer = new ConcurrentHashMap<>();
    private final Map<String, String> publiseringer = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> innhold = new ConcurrentHashMap<>();

    Modeller(RepositoryService motor, Beslutninger tabeller, Bok bok) {
        this.motor = motor;
        this.tabeller = tabeller;
        this.bok = bok;
    }

    /**
     * Publiserer en hel pakke i én operasjon.
     *
     * @param leietaker kommune eller kommune.tjeneste; null for felles
     * @return motorens id for publiseringen
     * @throws MotorenSaNei når motoren ikke tar imot den
     */
    public String publiser(String navn, String leietaker, Map<String, byte[]> filer) {
        DeploymentBuilder pakke = motor.createDeployment().name(navn).source("stafett");
        if (leietaker != null) {
            pakke.tenantId(leietaker);
        }
        filer.forEach((fil, innhold) -> pakke.addString(fil, new String(innhold, StandardCharsets.UTF_8)));
        try {
            return pakke.deployWithResult().getId();
        } catch (RuntimeException nei) {
            throw MotorenSaNei.av(nei, filer.keySet());
        } finally {
            tabeller.glem();
        }
    }

    /** Modellen som gjelder hos den første av leietakerne som har en, ellers den felles. */
    public Optional<Modell> finnNyeste(String prosess, List<String> leietakere) {
        return gjelder(prosess, leietakere).map(this::hent);
    }

    /** Som {@link #finnNyeste}, uten å lese den. @return motorens id */
    public Optional<String> gjelder(String prosess, List<String> leietakere) {
        return trapp(leietakere).map(modeller -> modeller.get(prosess)).filter(Objects::nonNull).findFirst();
    }

    /** Den som gjelder av hver prosess: modellen hos den første av leietakerne som har en, ellers den felles. */
    public List<Modell> gjeldende(List<String> leietakere) {
        Map<String, String> funnet = new LinkedHashMap<>();
        trapp(leietakere).forEach(modeller -> modeller.forEach(funnet::putIfAbsent));
        return funnet.values().stream().map(this::hent).toList();
    }

    /** Modellene i det som gjelder hos hver av leietakerne, og i den felles. */
    public List<Modell> nyeste(List<String> leietakere) {
        return trapp(leietakere).flatMap(modeller -> modeller.values().stream()).map(this::hent).toList();
    }

    /** Modellene i det som gjelder hos hver av dem, og til sist de felles. Ett oppslag i boka: hver oppgaveside spør om det. */
    private Stream<Map<String, String>> trapp(List<String> leietakere) {
        List<String> alle = Stream.concat(leietakere.stream(), Stream.of(Bok.FELLES)).toList();
        Map<String, String> gjelder = bok.gjelder(alle);
        return alle.stream().map(gjelder::get).filter(Objects::nonNull).map(this::innhold);
    }

    /** @return motorens id for hver modell i publiseringen, etter navnet på prosessen */
    private Map<String, String> innhold(String publisering) {
        return innhold.computeIfAbsent(publisering, id -> motor.createProcessDefinitionQuery().deploymentId(id).list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId)));
    }

    /** Modellen av prosessen i akkurat den publiseringen; tom når den ikke har den. @param publisering motorens id */
    public Optional<Modell> i(String publisering, String prosess) {
        return Optional.ofNullable(innhold(publisering).get(prosess)).map(this::hent);
    }

    public Modell hent(String definisjonId) {
        return lest.computeIfAbsent(definisjonId, id -> les(motor.getProcessDefinition(id)));
    }

    /** Skjemaet slik det ble publisert sammen med modellen. */
    public String skjema(String definisjonId, String skjemaId) {
        return skjemaer.computeIfAbsent(definisjonId + "/" + skjemaId,
                noekkel -> lesFil(motor.getProcessDefinition(definisjonId).getDeploymentId(), skjemaId + ".form"));
    }

    /** Publiseringen en modell kom med; motorens id. Tom når motoren ikke kjenner modellen. */
    public Optional<String> publisering(String definisjonId) {
        return Optional.ofNullable(publiseringer.computeIfAbsent(definisjonId, id -> Optional.ofNullable(motor.createProcessDefinitionQuery()
                .processDefinitionId(id).singleResult()).map(ProcessDefinition::getDeploymentId).orElse(null)));
    }

    /** Alle filene i en publisering, slik de ble publisert. @param publisering motorens id */
    public Map<String, byte[]> filer(String publisering) {
        Map<String, byte[]> filer = new TreeMap<>();
        motor.getDeploymentResources(publisering).forEach(fil -> filer.put(fil.getName(), fil.getBytes()));
        return filer;
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
