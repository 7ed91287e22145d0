package dev.parallax.picture;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

/** A headless Chromium with a profile of its own. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one, or skips the test where none is installed. */
    public static Browser start(Path profile) {
        List<Path> browsers = found("chromium", "chromium-browser", "google-chrome");
        List<Path> drivers = found("chromedriver");
        assumeThat(browsers).as("Chromium is not installed, so pages can't be tested").isNotEmpty();
        assumeThat(drivers)
                .as("chromedriver is not installed, so pages can't be tested")
                .isNotEmpty();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browsers.getFirst().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(drivers.getFirst().toFile())
                        .usingAnyFreePort()
                        .build();
        return new Browser(new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page; what was logged before is forgotten. */
    public void open(Path page) {
        console();
        requests();
        driver.get(page.toUri().toString());
    }

    /** Makes the page think that its window has this size. */
    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
    }

    void prefer(String colours) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colours);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Evaluates an expression; numbers come as doubles. */
    public Object value(String expression) {
        Object value = driver.executeScript("return " + expression);
        return value instanceof Number number ? number.doubleValue() : String.valueOf(value);
    }

    public double number(String expression) {
        return (double) value(expression);
    }

    /** Returns what the console says, empty if nothing is wrong. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the addresses of everything that was asked for. */
    public List<String> requests() {
        List<String> found = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("Network.requestWillBeSent\"") && message.contains("\"url\":\"")) {
                found.add(message.replaceFirst(".*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"));
            }
        }
        return found;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static List<Path> found(String... names) {
        return Stream.of(names)
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
    }
}
