"""Many links by one machine's processes, or by an engine that shares work out: seconds, and the count of each verdict.

`--engine one|jobs|pool` need nothing more. `dask`, `ray-core`, `ray-data` and `spark` run where that engine is
installed beside the program; it is no part of the project (see `docs/scale.md`).
"""

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from importlib import import_module
from multiprocessing import get_context
from typing import Any

from benchmarks.links import make_links
from desktop.api import Answer, judge

LINKS, WORKERS, SHARE = 200_000, 2, 5_000
TODAY = date(2026, 11, 24)
Verdicts = Iterable[str]


def verdicts(texts: Iterable[str]) -> list[str]:
    """What leaves a worker: the whole of an answer is judged, a word of it is sent."""
    answers: list[Answer] = judge(texts, kind="link", today=TODAY)
    return [str(answer.verdict) for answer in answers]


def one(links: Sequence[str]) -> Verdicts:
    """`judge` in this process."""
    return verdicts(links)


def jobs(links: Sequence[str]) -> Verdicts:
    """`jaga-akun batch --jobs`, with JSON in and out."""
    command = (sys.executable, "-m", "desktop", "batch", "--today", TODAY.isoformat(), "--jobs", str(WORKERS))
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as target:
        source.writelines(json.dumps({"kind": "link", "text": link}).encode() + b"\n" for link in links)
        source.seek(0)
        subprocess.run(command, stdin=source, stdout=target, check=True)
        target.seek(0)
        return [json.loads(line)["verdict"] for line in target]


def pool(links: Sequence[str]) -> Verdicts:
    """`concurrent.futures` with spawned processes."""
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as workers:
        return list(itertools.chain.from_iterable(workers.map(verdicts, _shares(links))))


def dask(links: Sequence[str]) -> Verdicts:
    """A bag of Dask on the processes of one machine."""
    bag: Any = import_module("dask.bag")
    shares = bag.from_sequence(links, partition_size=SHARE).map_partitions(verdicts)
    return list(shares.compute(scheduler="processes", num_workers=WORKERS))


def ray_core(links: Sequence[str]) -> Verdicts:
    """Tasks of Ray."""
    ray: Any = import_module("ray")
    ray.init(num_cpus=WORKERS, include_dashboard=False, log_to_driver=False)
    remote = ray.remote(verdicts)
    return list(itertools.chain.from_iterable(ray.get([remote.remote(share) for share in _shares(links)])))


def ray_data(links: Sequence[str]) -> Verdicts:
    """A data set of Ray, in columns."""
    ray, data = import_module("ray"), import_module("ray.data")
    ray.init(num_cpus=WORKERS, include_dashboard=False, log_to_driver=False)
    rows = data.from_items([{"text": link} for link in links], override_num_blocks=len(links) // SHARE)
    judged = rows.map_batches(lambda batch: {"verdict": verdicts(batch["text"].tolist())}, batch_size=SHARE)
    return [row["verdict"] for row in judged.iter_rows()]


def spark(links: Sequence[str]) -> Verdicts:
    """Partitions of Spark on the cores of one machine."""
    session = import_module("pyspark.sql").SparkSession.builder.master(f"local[{WORKERS}]").getOrCreate()
    rows = session.sparkContext.parallelize(links, len(links) // SHARE).mapPartitions(verdicts)
    return list(rows.collect())


def _shares(links: Sequence[str]) -> Iterator[Sequence[str]]:
    return (links[start : start + SHARE] for start in range(0, len(links), SHARE))


ENGINES: dict[str, Callable[[Sequence[str]], Verdicts]] = {
    "one": one, "jobs": jobs, "pool": pool, "dask": dask, "ray-core": ray_core, "ray-data": ray_data, "spark": spark,
}  # fmt: skip


def main() -> None:
    """Print the seconds of one engine, its start included, and what it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=ENGINES, default="one")
    parser.add_argument("--links", type=int, default=LINKS)
    given = parser.parse_args()
    links = list(make_links(given.links))
    began = time.perf_counter()
    try:
        counts = Counter(ENGINES[given.engine](links))
    except ModuleNotFoundError as missing:
        print(f"{given.engine}: {missing.name} is not installed")
        return
    took = time.perf_counter() - began
    print(f"{given.engine}, {given.links} links: {took:.2f} s; {dict(sorted(counts.items()))}")


if __name__ == "__main__":
    main()
