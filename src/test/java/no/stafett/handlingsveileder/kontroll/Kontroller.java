package no.stafett.handlingsveileder.kontroll;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.stafett.prosess.Feel;
import no.stafett.prosess.Prosesshandling;
import no.stafett.prosess.Uttrykkskontroll;
import no.stafett.prosess.vern.Prosesshandlinger;
import no.stafett.skjema.Skjemagransking;
import no.stafett.skjema.kontroll.Skjemakontroll;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Kontrollen med de ekte handlingenes signaturer, uten å starte programmet. */
public final class Kontroller {

    private static final Prosesshandlinger HANDLINGER = Prosesshandlinger.avTyper(merkedeKlasser());

    private Kontroller() {
    }

    public static Kontroll medEkteHandlinger() {
        return new Kontroll(new Uttrykkskontroll(HANDLINGER),
                new Skjemagransking(new Skjemakontroll(new Feel(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))));
    }

    public static Prosesshandlinger handlinger() {
        return HANDLINGER;
    }

    private static List<Class<?>> merkedeKlasser() {
        ClassPathScanningCandidateComponentProvider leter = new ClassPathScanningCandidateComponentProvider(false);
        leter.addIncludeFilter(new AnnotationTypeFilter(Prosesshandling.class));
        List<Class<?>> klasser = new ArrayList<>();
        for (BeanDefinition funnet : leter.findCandidateComponents("no.stafett")) {
            Class<?> klasse = ClassUtils.resolveClassName(funnet.getBeanClassName(), null);
            if (!klasse.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes")) {
                klasser.add(klasse);
            }
        }
        return klasser;
    }
}
