package no.stafett.ytelse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Hele programmet på en ledig port, med en database for seg selv og den store kommunen i den. Månedstallene sees etter ofte, så de er gitt ut
 * også for den kommunen målingen legger til. Det jevne blikket på alle sakene er slått av: målingen ser på dem selv, og måler det.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"stafett.database.navn=innsiktytelse",
    "stafett.demo.kommune=stor", "stafett.demo.froe=42", "stafett.demo.fasit=target/ytelse-fasit.csv", "stafett.innsikt.tall=5000", "stafett.innsikt.hvert=0"})
@DirtiesContext
@interface Innsiktprogram {
}
