package no.stafett;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Én hodeløs nettleser for hele testkjøringen: en installert Chromium, ellers den Playwright henter selv. Kan ingen av
 * dem skaffes, hoppes prøvene over med én tydelig linje; er {@code CI=true}, feiler de i stedet.
 */
final class Nettleser implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final List<String> NAVN = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGG = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
    private static final int HENTETID_MINUTTER = 5;
    private static final String MANGLER = "Ingen Chromium er installert, og Playwright fikk ikke hentet sin egen.";

    /** Lukkes av JUnit når den siste prøven er ferdig. */
    record Aapen(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext prøve) {
        if (iCi() || aapen(prøve).isPresent()) {
            return ConditionEvaluationResult.enabled("");
        }
        return ConditionEvaluationResult.disabled(MANGLER);
    }

    @Override
    public void beforeAll(ExtensionContext prøve) {
        if (aapen(prøve).isEmpty()) {
            throw new AssertionError("CI=true: " + MANGLER);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext prøve) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext prøve) {
        return aapen(prøve).orElseThrow().browser();
    }

    private static boolean iCi() {
        return "true".equals(System.getenv("CI"));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Aapen> aapen(ExtensionContext prøve) {
        var felles = prøve.getRoot().getStore(Namespace.create(Nettleser.class));
        Optional<Aapen> åpen = (Optional<Aapen>) felles.computeIfAbsent("forsøk", n -> åpne());
        // Lageret lukker det som kan lukkes, men ser ikke inn i en Optional; derfor legges nettleseren inn for seg.
        åpen.ifPresent(a -> felles.computeIfAbsent("åpen", n -> a));
        return åpen;
    }

    private static Optional<Aapen> åpne() {
        Optional<Path> installert = installert();
        if (installert.isEmpty() && !hentet()) {
            System.err.println("\n*** NETTLESERPRØVENE HOPPES OVER: " + MANGLER + " ***\n");
            return Optional.empty();
        }
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions valg = new LaunchOptions().setHeadless(true).setArgs(FLAGG).setTimeout(90_000);
        installert.ifPresent(valg::setExecutablePath);
        try {
            return Optional.of(new Aapen(playwright, playwright.chromium().launch(valg)));
        } catch (PlaywrightException feil) {
            playwright.close();
            throw feil;
        }
    }

    private static Optional<Path> installert() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .flatMap(mappe -> NAVN.stream().map(navn -> Path.of(mappe, navn))).filter(Files::isExecutable).findFirst();
    }

    /** Playwrights eget kommandolinjeprogram; gjør ingenting når nettleseren alt er hentet. */
    private static boolean hentet() {
        String klassesti = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder kommando = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", klassesti, "com.microsoft.playwright.CLI", "install", "chromium", "--only-shell")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process henting = kommando.start();
            boolean ferdig = henting.waitFor(HENTETID_MINUTTER, TimeUnit.MINUTES);
            henting.descendants().forEach(ProcessHandle::destroyForcibly);
            henting.destroyForcibly();
            return ferdig && henting.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
